//! The help, for the command line and for the prompt.

use super::line::COMMANDS;
use profile_report::settings::SETTINGS;

const USAGE: &str = "\
Reads pprof profiles and prints the reports of `go tool pprof`.

Usage: profile-report [REPORT] [OPTIONS] PROFILE…

PROFILE is a file (profile.proto, packed by gzip or not), or an address:
http://HOST:PORT/debug/pprof/heap. Several profiles are added up. Options may begin with
one dash or two, and stand before or after the profiles.

Reports (one; without any, a prompt asks):
  -top                 the functions that take most; also -text
  -tree                each function with its callers and callees
  -peek=REGEX          the same, of functions that match
  -list=REGEX          the source of functions that match, line by line
  -traces              every sample
  -flamegraph          a flame graph, as SVG
  -http=[HOST:]PORT    a page with all of these; on this machine alone, unless HOST says
                       otherwise

Compare:
  -base=PROFILE        take this profile away
  -diff_base=PROFILE   the same, with percentages of this profile

Get and write:
  -output=FILE         write here instead of to the terminal
  -seconds=N           how long a server shall record
  -timeout=N           how many seconds to wait for a server
  -max_size=N          refuse profiles of more than N MB, unpacked (512)
  -all_frames          do not drop the frames that the profile itself calls dull
  -symbolize=none      leave names as they are; as -symbolize=demangle=full, =templates and
                       =none, concerns names that the profile has in one form only
  -help, -version

Options:
";

/// The help for the command line.
pub fn command_line() -> String {
    let mut text = USAGE.to_string();
    text += &settings("-");
    text += "  -cum, -flat, -lines, -files, …  short for -sort=cum and the like\n\
             \x20 -inuse_space, -inuse_objects, -alloc_space, -alloc_objects, \
             -contentions, -total_delay\n\
             \x20                                 short for -sample_index=…\n";
    text
}

/// The help for the prompt.
pub fn prompt() -> String {
    let mut text = String::from("Commands:\n");
    for (_, usage) in COMMANDS {
        text += &format!("  {usage}\n");
    }
    text += "  :                                         clear all filters\n\
             A sample type alone chooses it.\n\nOptions, set by NAME=VALUE:\n";
    text + &settings("")
}

fn settings(dash: &str) -> String {
    let line = |setting: &profile_report::settings::Setting| {
        let name = format!("{dash}{}", setting.name);
        format!("  {name:<22} {}\n", setting.help)
    };
    SETTINGS.iter().map(line).collect()
}
