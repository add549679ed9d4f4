//! Random names as compilers give them: with types and arguments, and mangled.

use super::random::Random;

/// The name of function `f`.
pub fn function_name(r: &mut Random, f: u64) -> String {
    match r.below(4) {
        0 => legacy(r, f),
        1 | 2 => v0(r, f),
        _ => words(r, f),
    }
}

/// Words of Rust, C++, Go and Java, some of them with brackets that do not fit.
fn words(r: &mut Random, f: u64) -> String {
    let pieces = [
        "::",
        "<",
        ">",
        "(",
        ")",
        "[",
        "]",
        " -> ",
        ", ",
        "T",
        "fn",
        "u8",
        "]).",
        ".<",
        "operator()",
        "&str",
        "größe",
        " as ",
        "{closure#0}",
    ];
    match r.below(9) {
        0 => format!("alloc::vec::Vec<T, A>::f{f}"),
        1 => format!("<a::B<'_> as c::D<[u8; 4]>>::f{f}"),
        2 => format!("core::ops::FnOnce<(u8,), fn(&str) -> bool>::f{f}<()>"),
        3 => format!("(anonymous namespace)::f{f}(long, std::less<int> > const&)"),
        4 => format!("main.(*L[go.shape.int]).f{f}"),
        5 => format!("f{f}[go.shape.struct {{ F func(int) <-chan int }}]"),
        6 => format!("org.T.<init>(f{f})"),
        _ => {
            let mut name = format!("f{f}");
            (0..r.below(12)).for_each(|_| name += r.pick(&pieces));
            name
        }
    }
}

/// As Rust mangled names for long.
fn legacy(r: &mut Random, f: u64) -> String {
    let pieces = [
        "core",
        "_$LT$",
        "$GT$",
        "..",
        ".",
        "$u20$as$u20$",
        "$RF$",
        "$C$",
        "$LP$",
        "$RP$",
        "$BP$",
        "$SP$",
        "$u7b$",
        "$u5b$u8$u5d$",
        "_",
        "$u",
        "$XX$",
        "$u0a$",
        "$u9f$x",
        "T",
    ];
    let mut name = "_ZN".to_string();
    for _ in 0..1 + r.below(4) {
        let mut part = format!("f{}", r.below(f + 1));
        (0..r.below(5)).for_each(|_| part += r.pick(&pieces));
        let part = part.trim_start_matches('f');
        let part = if part.starts_with(|c: char| c.is_ascii_digit()) {
            format!("f{part}")
        } else {
            part.to_string()
        };
        name += &match r.one_in(8) {
            true => format!("{}_{part}", part.len() + 1),
            false => format!("{}{part}", part.len()),
        };
    }
    let hash = r.below(1 << 30) << 31 | r.below(1 << 31);
    let end = r.pick(&["", "", "", ".llvm.123456", ".cold"]);
    let front = if r.one_in(8) { "_" } else { "" };
    // Go takes a hash of few digits for a name of C++.
    format!("{front}{name}17hfedc{:012x}E{end}", hash % (1 << 48))
}

/// As Rust mangles names now; one of four with a letter that is another one, or missing.
fn v0(r: &mut Random, f: u64) -> String {
    let mut name = String::new();
    path(r, f, &mut name, 5);
    if r.one_in(4) {
        path(r, f, &mut name, 1);
    }
    if r.one_in(4) {
        let at = r.below(name.len() as u64) as usize;
        let letters = "BCMXYNIGLKETRQDFPOASpsun_0123456789abcdefgz";
        let letter = r.below(letters.len() as u64) as usize;
        let letter = &letters[letter..=letter];
        name.replace_range(at..=at, if r.one_in(3) { "" } else { letter });
    }
    let front = r.pick(&["_R", "_R", "_R", "__R"]);
    format!("{front}{name}{}", r.pick(&["", "", ".llvm.99", "."]))
}

fn base_62(r: &mut Random, below: u64) -> String {
    match r.below(below) {
        0 => "_".into(),
        n => {
            let digits =
                b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
            let (mut n, mut text) = (n - 1, vec![]);
            loop {
                text.insert(0, digits[(n % 62) as usize]);
                n /= 62;
                if n == 0 {
                    break;
                }
            }
            String::from_utf8(text).unwrap() + "_"
        }
    }
}

fn identifier(r: &mut Random, f: u64, name: &mut String) {
    if r.one_in(4) {
        *name += "s";
        *name += &base_62(r, 70);
    }
    // The last one is `größe`.
    let own = format!("{}f{f}", 1 + f.to_string().len());
    *name += r.pick(&[&own, "4core", "2__x", "4main", "1_0", "u9gre_6ka8i"]);
}

fn path(r: &mut Random, f: u64, name: &mut String, depth: u32) {
    let choice = if depth == 0 { 0 } else { r.below(16) };
    match choice {
        0..4 => {
            *name += "C";
            identifier(r, f, name);
        }
        4..9 => {
            *name += "N";
            *name += r.pick(&["v", "t", "C", "S", "Z", "v"]);
            path(r, f, name, depth - 1);
            identifier(r, f, name);
        }
        9 | 10 => {
            let letter = r.pick(&["M", "X", "Y"]);
            *name += letter;
            if letter != "Y" {
                if r.one_in(2) {
                    *name += "s_";
                }
                path(r, f, name, depth - 1);
            }
            kind(r, f, name, depth - 1);
            if letter != "M" {
                path(r, f, name, depth - 1);
            }
        }
        11..15 => {
            *name += "I";
            path(r, f, name, depth - 1);
            generics(r, f, name, depth - 1);
            *name += "E";
        }
        _ => repeat(r, name),
    }
}

fn repeat(r: &mut Random, name: &mut String) {
    let below = name.len() as u64 + 2;
    *name += "B";
    *name += &base_62(r, below);
}

fn generics(r: &mut Random, f: u64, name: &mut String, depth: u32) {
    for _ in 0..r.below(3) {
        match r.below(6) {
            0 => *name += r.pick(&["L_", "L0_"]),
            1 => {
                *name += "K";
                constant(r, name);
            }
            _ => kind(r, f, name, depth),
        }
    }
}

fn constant(r: &mut Random, name: &mut String) {
    *name += r.pick(&[
        "p",
        "j4_",
        "b1_",
        "b0_",
        "b2_",
        "c61_",
        "ca_",
        "c27_",
        "c5c_",
        "c1f600_",
        "lnff_",
        "l0_",
        "h00_",
        "offffffffffffffffff_",
        "x8000000000000000_",
        "B_",
        "nn12_",
        "y_",
        "c9_",
        "cd_",
        "jffffffffffffffff_",
    ]);
}

fn kind(r: &mut Random, f: u64, name: &mut String, depth: u32) {
    if depth == 0 {
        *name +=
            r.pick(&["a", "b", "c", "e", "h", "m", "p", "u", "v", "z", "y", "g"]);
        return;
    }
    let depth = depth - 1;
    match r.below(12) {
        0..3 => path(r, f, name, depth),
        3 => {
            *name += "A";
            kind(r, f, name, depth);
            constant(r, name);
        }
        4 => {
            *name += "S";
            kind(r, f, name, depth);
        }
        5 => {
            *name += "T";
            (0..r.below(3)).for_each(|_| kind(r, f, name, depth));
            *name += "E";
        }
        6 => {
            *name += r.pick(&["R", "Q", "RL_", "QL0_", "P", "O"]);
            kind(r, f, name, depth);
        }
        7 | 8 => {
            *name += r.pick(&[
                "F",
                "FG_",
                "FG0_",
                "FU",
                "FKC",
                "FUK5_a_b_c",
                "FG_K8_c_unwind",
            ]);
            if r.one_in(2) {
                *name += r.pick(&["RL_", "RL0_", "RL1_"]);
                kind(r, f, name, depth);
            }
            *name += "E";
            *name += r.pick(&["u", "h", "e"]);
        }
        9 | 10 => {
            *name += r.pick(&["D", "DG_", "DG0_"]);
            for _ in 0..r.below(3) {
                path(r, f, name, depth);
                if r.one_in(2) {
                    *name += "p4Item";
                    kind(r, f, name, depth);
                }
            }
            *name += r.pick(&["EL_", "EL_", "EL0_", "E"]);
        }
        _ => repeat(r, name),
    }
}
