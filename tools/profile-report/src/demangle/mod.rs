//! Shorter names of functions, as `go tool pprof` makes them.
//!
//! Go takes every name apart that the profile gives in one form only: what a compiler of
//! Rust mangled is put into words, and what looks like words of C++ loses its arguments and
//! its types. Rust's names look like that, too.

mod legacy;
mod v0;

use crate::{
    Error,
    error::Result,
    profile::Profile,
    strings::{Strings, Sym},
};
use foldhash::HashMap;
use std::borrow::Cow;

/// What becomes of the names of functions: the option `-symbolize` of `go tool pprof`.
///
/// It concerns functions whose name is also their system name, or that have no other.
///
/// ```
/// use profile_report::Symbolize;
///
/// assert_eq!(Symbolize::parse("")?, Symbolize::default());
/// let whole = Symbolize::parse("none")?;
/// let with_types = Symbolize::parse("demangle=templates")?;
/// assert_ne!(whole, with_types);
/// # Ok::<(), profile_report::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Symbolize {
    form: Form,
    /// Whether the system name of every function is taken, if it has one.
    forces: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Form {
    /// No arguments and no types.
    #[default]
    Short,
    /// No arguments: `templates`.
    WithTypes,
    /// All that there is: `full`.
    Full,
    /// Nothing is demangled.
    Mangled,
}

impl Symbolize {
    /// Nothing is changed: `-symbolize=none`.
    pub const NONE: Self = Self { form: Form::Mangled, forces: false };

    /// Reads what `-symbolize` says: words with colons between them.
    ///
    /// # Errors
    ///
    /// If there is no such word.
    pub fn parse(mode: &str) -> Result<Self> {
        let mut symbolize = Self::default();
        for word in mode.to_ascii_lowercase().split(':') {
            let form = match word {
                "none" | "no" => return Ok(Self::NONE),
                "force" => {
                    symbolize.forces = true;
                    continue;
                }
                // Programs are not looked into, wherever they are.
                "" | "local" | "fastlocal" | "remote" => continue,
                "default" | "demangle=default" => continue,
                "demangle=none" => Form::Mangled,
                "templates" | "demangle=templates" => Form::WithTypes,
                "full" | "demangle=full" => Form::Full,
                _ => {
                    return Err(Error::new(
                        format!("`-symbolize` cannot be `{word}`"),
                        "Use -symbolize=none or \
                         -symbolize=demangle=none|full|templates|default",
                    ));
                }
            };
            symbolize = Self { form, forces: true };
        }
        Ok(symbolize)
    }
}

/// Gives the functions the names that `symbolize` asks for.
pub(crate) fn demangle(profile: &mut Profile, symbolize: Symbolize) -> Result<()> {
    let mut names = Names {
        strings: &mut profile.strings,
        form: symbolize.form,
        known: HashMap::default(),
        spare: 16 << 20,
    };
    for function in &mut profile.functions {
        let system_name = function.system_name;
        if symbolize.forces && !function.name.is_empty() && !system_name.is_empty() {
            function.name = system_name;
        }
        let has_another = !function.name.is_empty() && function.name != system_name;
        if symbolize.form != Form::Mangled && !has_another {
            function.name = names.of(system_name)?;
        }
    }
    Ok(())
}

struct Names<'a> {
    strings: &'a mut Strings,
    form: Form,
    known: HashMap<Sym, Sym>,
    /// How much names that grow may still grow, all together.
    spare: usize,
}

impl Names<'_> {
    /// The name for a system name.
    fn of(&mut self, system_name: Sym) -> Result<Sym> {
        if system_name.is_empty() {
            return Ok(system_name);
        }
        if let Some(known) = self.known.get(&system_name) {
            return Ok(*known);
        }
        let name = short(self.strings.get(system_name), self.form, &mut self.spare);
        let name = match name {
            Cow::Borrowed(_) => system_name,
            Cow::Owned(name) => self.strings.intern(&name)?,
        };
        self.known.insert(system_name, name);
        Ok(name)
    }
}

/// A name in words, and in the form that is asked for. What is borrowed is the name itself.
fn short<'a>(name: &'a str, form: Form, spare: &mut usize) -> Cow<'a, str> {
    // Where a system puts a `_` before each name, it is one too many.
    let names = [Some(name), name.strip_prefix('_')];
    for mangled in names.into_iter().flatten() {
        let words = match mangled.starts_with("_R") {
            true => v0::words(mangled, form == Form::Short, spare),
            false => legacy::words(mangled),
        };
        if let Some(words) = words {
            return Cow::Owned(words);
        }
    }
    if form == Form::Full || !looks_like_cpp(name) {
        return Cow::Borrowed(name);
    }
    let without_arguments = without(name, b'(', b')');
    match form {
        Form::Short => Cow::Owned(without(&without_arguments, b'<', b'>')),
        _ => Cow::Owned(without_arguments),
    }
}

/// Whether a name looks like words of C++, and not like a name of Java or Go.
fn looks_like_cpp(name: &str) -> bool {
    let looks_like_others = name.contains(".<") || name.contains("]).");
    !looks_like_others
        && (name.contains(['<', '>', '[', ']']) || name.contains("::"))
}

/// A name without what is between brackets, up to one that closes what is not open, such as
/// the `>` of `->`.
fn without(name: &str, open: u8, close: u8) -> String {
    let mut kept = String::new();
    let (mut depth, mut start, mut end) = (0, 0, 0);
    for (at, byte) in name.bytes().enumerate() {
        if byte == open {
            if depth == 0 {
                start = at;
            }
            depth += 1;
        } else if byte == close {
            if depth == 0 {
                break;
            }
            depth -= 1;
            if depth == 0 {
                kept.push_str(&name[end..start]);
                end = at + 1;
            }
        }
    }
    kept + &name[end..]
}

#[cfg(test)]
mod tests {
    use super::{Form, Symbolize, short};

    fn named(name: &str, form: Form) -> String {
        short(name, form, &mut 0).into_owned()
    }

    // What Go's own demangler says, too: the differential test compares with it.
    #[test]
    fn names_become_those_that_go_shows() {
        for (name, expected) in [
            ("main", "main"),
            ("black_box<u64>", "black_box"),
            ("main.(*List[go.shape.int]).Push", "main.(*List[go.shape.int]).Push"),
            ("type:.eq.[2]interface {}", "type:.eq.[2]interface {}"),
            ("class.<init>", "class.<init>"),
            ("operator new(unsigned long)", "operator new(unsigned long)"),
            (
                "std::map<int, std::less<int> >::find(int const&) const",
                "std::map::find const",
            ),
            ("<alloc::vec::Vec<T> as core::ops::Index<I>>::index", "::index"),
            // The `>` of `->` closes the `<` of `sort`, and the last one closes nothing.
            ("sort<String, fn(&String) -> bool, Vec<u8>>", "sort bool, Vec>"),
            (
                "_ZN4core3ptr13drop_in_place17h0123456789abcdefE",
                "core::ptr::drop_in_place",
            ),
            ("__ZN4core3fmt17h0123456789abcdefE.llvm.12", "core::fmt"),
            (
                "_ZN51_$LT$T$u20$as$u20$core..fmt..Debug$LT$A$C$B$GT$$GT$3fmt17h0123456789abcdefE",
                "<T as core::fmt::Debug<A,B>>::fmt",
            ),
            // Too few digits for a hash: it may be C++, which stays as it is.
            ("_ZN3foo17h0000000000000000E", "_ZN3foo17h0000000000000000E"),
            ("_RNvC4shop4main", "shop::main"),
            ("_RINvC4shop3addmE", "shop::add::<>"),
            ("_RNCNvC4shop4main0", "shop::main::{closure#0}"),
            (
                "_RNvXs_C4shopNtC4shop4ListNtNtC4core3fmt5Debug3fmt",
                "<shop::List as core::fmt::Debug>::fmt",
            ),
            ("_RNvC4shopu9gre_6ka8i", "shop::größe"),
            ("_R", "_R"),
        ] {
            assert_eq!(named(name, Form::Short), expected);
        }
    }

    /// A name in whose types each tuple holds the one before twice.
    fn doubled(times: u32) -> String {
        let mut name = String::from("_RINvC4shop3add");
        let mut before = name.len();
        name += "TmmE";
        for _ in 0..times {
            let digits =
                b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
            // Places are counted from behind `_R`, and `0_` is 1.
            let (high, low) = ((before - 3) / 62, (before - 3) % 62);
            let place = [digits[high], digits[low]].map(char::from);
            let again = format!("B{}{}_", place[0], place[1]);
            before = name.len();
            name += &format!("T{again}{again}E");
        }
        name + "E"
    }

    #[test]
    fn a_name_that_repeats_itself_or_is_deep_stays_as_it_is() {
        let spelled = short(&doubled(2), Form::Full, &mut 0).into_owned();
        let pair = "(u32, u32)";
        let four = format!("({pair}, {pair})");
        let expected = format!("shop::add::<{pair}, {four}, ({four}, {four})>");
        assert_eq!(spelled, expected);
        let name = doubled(30);
        let mut spare = 64 << 20;
        assert_eq!(short(&name, Form::Full, &mut spare), name);
        assert!(spare < 64 << 20, "what was tried is not counted");
        // Here it is not spelled out.
        assert_eq!(named(&name, Form::Short), "shop::add::<>");
        for part in ["S", "Nv", "F", "DI", "TS"] {
            let deep = format!("_RINvC4shop3add{}mE", part.repeat(50_000));
            assert_eq!(named(&deep, Form::Full), deep);
        }
    }

    #[test]
    fn other_forms_keep_more() {
        let name = "alloc::Vec<T>::push(T)";
        assert_eq!(named(name, Form::Short), "alloc::Vec::push");
        assert_eq!(named(name, Form::WithTypes), "alloc::Vec<T>::push");
        assert_eq!(named(name, Form::Full), name);
        for form in [Form::WithTypes, Form::Full] {
            assert_eq!(named("_RINvC4shop3addmE", form), "shop::add::<u32>");
        }
    }

    #[test]
    fn words_of_the_option_add_up() {
        let of = |words| Symbolize::parse(words);
        assert_eq!(of("LOCAL:none:force"), Ok(Symbolize::NONE));
        assert_eq!(of("fastlocal:demangle=default"), Ok(Symbolize::default()));
        let (full, forces) = (Form::Full, true);
        assert_eq!(of("demangle=full"), Ok(Symbolize { form: full, forces }));
        assert_ne!(of("force"), of(""));
        assert_ne!(of("demangle=none"), of("none"));
        for wrong in ["demangle", "demangle=force", "demangle=", "whole"] {
            assert!(of(wrong).unwrap_err().what.contains(wrong), "{wrong}");
        }
    }
}
