//! The pages, as HTML: each is complete without a script and without anything from
//! elsewhere.

use profile_report::{
    Colours, Command, Error, Look, Options, Profile, Result, escape, flame, header,
    regex, report, rows, settings::Setting,
};
use std::{borrow::Cow, collections::BTreeMap, fmt::Write};

/// What the address of a page asks for: `?sample_index=cpu&focus=main`.
pub type Query = BTreeMap<String, String>;

const STYLE: &str = include_str!("page.css");

/// The pages, by the last part of their address.
pub const VIEWS: [(&str, &str); 5] = [
    ("flame", "Flame graph"),
    ("top", "Top"),
    ("tree", "Tree"),
    ("source", "Source"),
    ("traces", "Traces"),
];

/// The options that the form of each page sets.
const FILTERS: [&str; 4] = ["focus", "ignore", "hide", "show"];

/// A page; the error is what to show in its place.
pub fn page(
    view: &str,
    query: &Query,
    profile: &Profile,
    base: &Options,
) -> std::result::Result<String, String> {
    let title =
        VIEWS.iter().find(|(name, _)| *name == view).map_or("", |(_, title)| title);
    let mut options = base.clone();
    let made = set(query, &mut options)
        .and_then(|()| options.sample_type(profile))
        .and_then(|_| match view {
            "flame" => flame_graph(query, profile, &options),
            "top" => top(query, profile, &options),
            "source" => source(query, profile, &options),
            "tree" => text(profile, &Command::Tree, &options),
            _ => text(profile, &Command::Traces, &options),
        });
    let whole =
        |content: &str| frame(view, title, query, profile, &options, content);
    match made {
        Ok(content) => Ok(whole(&content)),
        Err(Error { what, next }) => {
            let (what, next) = (escape(&what), escape(&next));
            Err(whole(&format!(
                "<p role=\"alert\"><strong>{what}</strong></p><p>{next}</p>"
            )))
        }
    }
}

fn set(query: &Query, options: &mut Options) -> Result<()> {
    for name in FILTERS.iter().chain(&["sample_index"]) {
        if let (Some(value), Some((setting, _))) =
            (query.get(*name), Setting::find(name))
        {
            setting.set(options, value)?;
        }
    }
    Ok(())
}

/// The address of a page with what the query holds besides `changes`.
fn address(view: &str, query: &Query, changes: &[(&str, &str)]) -> String {
    let kept = |name: &str| name == "sample_index" || FILTERS.contains(&name);
    let pairs = query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let pairs = pairs.filter(|(name, value)| kept(name) && !value.is_empty());
    let pairs: Vec<String> = pairs
        .chain(changes.iter().copied())
        .map(|(name, value)| format!("{name}={}", percent_encoded(value)))
        .collect();
    match pairs.is_empty() {
        true => format!("/{view}"),
        false => format!("/{view}?{}", pairs.join("&")),
    }
}

fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(byte.into());
            }
            byte => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

/// An expression that matches this name and no other.
fn exactly(name: &str) -> String {
    let mut expression = String::from("^");
    for letter in name.chars() {
        if letter.is_ascii_punctuation() {
            expression.push('\\');
        }
        expression.push(letter);
    }
    expression + "$"
}

/// What all pages have: the menu, the form, and what the profile is.
fn frame(
    view: &str,
    title: &str,
    query: &Query,
    profile: &Profile,
    options: &Options,
    content: &str,
) -> String {
    let mut menu = String::new();
    for (name, title) in VIEWS {
        let current = if name == view { " aria-current=\"page\"" } else { "" };
        let to = escape(&address(name, query, &[]));
        let _ = write!(menu, "<li><a href=\"{to}\"{current}>{title}</a></li>");
    }
    let chosen = options.sample_type(profile).ok();
    let mut types = String::new();
    for (i, name) in profile.type_names().enumerate() {
        let selected = if Some(i) == chosen { " selected" } else { "" };
        let name = escape(name);
        let _ = write!(types, "<option value=\"{name}\"{selected}>{name}</option>");
    }
    let mut filters = String::new();
    for name in FILTERS {
        let (value, help) = match Setting::find(name) {
            Some((setting, _)) => (escape(&setting.get(options)), setting.help),
            None => continue,
        };
        let _ = write!(
            filters,
            "<label>{name} <input name=\"{name}\" value=\"{value}\" title=\"{help}\" \
             spellcheck=\"false\"></label>"
        );
    }
    if let Some(function) = query.get("function").filter(|_| view == "source") {
        let function = escape(function);
        let _ = write!(
            filters,
            "<input type=\"hidden\" name=\"function\" value=\"{function}\">"
        );
    }
    let about = header(Cow::Borrowed(profile), options).unwrap_or_default();
    let about: String =
        about.iter().map(|l| format!("<li>{}</li>", escape(l))).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} – profile-report</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">To the report</a>\n\
         <header><nav aria-label=\"Reports\"><ul>{menu}</ul></nav>\n\
         <form action=\"/{view}\"><label>sample type <select name=\"sample_index\">{types}\
         </select></label>{filters}<button>Apply</button></form></header>\n\
         <main id=\"content\" tabindex=\"-1\">\n<h1>{title}</h1>\n\
         <ul class=\"about\">{about}</ul>\n{content}\n</main>\n</body>\n</html>\n"
    )
}

fn flame_graph(
    query: &Query,
    profile: &Profile,
    options: &Options,
) -> Result<String> {
    let flame = flame(Cow::Borrowed(profile), options)?;
    let root = query.get("root").and_then(|root| root.parse().ok()).unwrap_or(0);
    // To the graph on the next page: the keyboard goes on from there.
    let link = |frame: usize| {
        address("flame", query, &[("root", &frame.to_string())]) + "#flame"
    };
    let (link, colours) = (Some::<&dyn Fn(usize) -> String>(&link), Colours::Page);
    let svg = flame.svg(&Look { root, link, colours, ..Look::default() });
    let all = escape(&address("flame", query, &[]));
    let top = escape(&address("top", query, &[]));
    Ok(format!(
        "<p>Each row is called by the row above it; width is the share of the samples, \
         and left to right is no time. A frame leads to itself at full width; \
         <a href=\"{all}\">all frames</a>. <a href=\"{top}\">The same as a table</a>.</p>\n\
         <div id=\"flame\" class=\"wide\" role=\"region\" aria-label=\"Flame graph\" \
         tabindex=\"0\">{svg}</div>"
    ))
}

fn top(query: &Query, profile: &Profile, options: &Options) -> Result<String> {
    let (_, rows) = rows(Cow::Borrowed(profile), options)?;
    let mut table = String::from(
        "<p id=\"columns\">Flat is what a function takes itself, cum what it takes together \
         with what it calls. A name leads to its source.</p>\n\
         <div class=\"wide\" role=\"region\" aria-label=\"Top\" tabindex=\"0\">\
         <table aria-describedby=\"columns\">\n<thead><tr>\
         <th scope=\"col\">flat</th><th scope=\"col\">flat%</th><th scope=\"col\">sum%</th>\
         <th scope=\"col\">cum</th><th scope=\"col\">cum%</th><th scope=\"col\">function</th>\
         </tr></thead>\n<tbody>\n",
    );
    for row in rows {
        let to = address("source", query, &[("function", &exactly(&row.name))]);
        let _ = writeln!(
            table,
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td>\
             <th scope=\"row\"><a href=\"{}\">{}</a>{}</th></tr>",
            escape(&row.flat.1),
            row.flat_share.trim(),
            row.sum_share.trim(),
            escape(&row.cum.1),
            row.cum_share.trim(),
            escape(&to),
            escape(&row.name),
            row.inlined,
        );
    }
    Ok(table + "</tbody>\n</table></div>")
}

fn source(query: &Query, profile: &Profile, options: &Options) -> Result<String> {
    let function = query.get("function").map_or("", String::as_str);
    let ask = format!(
        "<form action=\"/source\"><label>functions that match <input name=\"function\" \
         value=\"{}\" spellcheck=\"false\"></label><button>Show</button></form>\n",
        escape(function)
    );
    if function.is_empty() {
        return Ok(ask);
    }
    let command = Command::List(regex("the address", function)?);
    Ok(ask + &text(profile, &command, options)?)
}

fn text(profile: &Profile, command: &Command, options: &Options) -> Result<String> {
    let options = Options { compact_labels: true, ..options.clone() };
    let made = report(Cow::Borrowed(profile), command, &options)?;
    let mut warnings = String::new();
    for warning in &made.warnings {
        let _ = write!(warnings, "<p role=\"status\">{}</p>", escape(warning));
    }
    let lines: Vec<String> = made.text.split('\n').map(escape).collect();
    let text = lines.join("\n");
    Ok(format!("{warnings}<pre tabindex=\"0\" aria-label=\"Report\">{text}</pre>"))
}
