//! What `profile-report` prints of a profile that was built here.

use profile_report::{Command, Limit, Options, assemble, read, report};
use std::borrow::Cow;

#[path = "../common.rs"]
mod common;

fn text(command: &Command) -> String {
    let mut file = vec![];
    common::shop().write_gzip(&mut file).unwrap();
    let (profile, warning) =
        assemble(vec![read(&file[..], Limit::default()).unwrap()], None, false)
            .unwrap();
    assert!(warning.is_none());
    report(Cow::Owned(profile), command, &Options::default()).unwrap().text
}

#[test]
fn functions_have_flat_and_cum() {
    let text = text(&Command::Top);
    let rows: Vec<_> =
        text.lines().skip_while(|line| !line.contains("flat%")).collect();
    assert_eq!(
        rows.join("\n"),
        "      flat  flat%   sum%        cum   cum%
     220ms 66.67% 66.67%      220ms 66.67%  shop::fib
     100ms 30.30% 96.97%      100ms 30.30%  shop::square (inline)
      10ms  3.03%   100%      330ms   100%  shop::main
         0     0%   100%      100ms 30.30%  shop::sum"
    );
}

#[test]
fn stacks_have_inlined_lines_and_labels() {
    let text = text(&Command::Traces);
    let (_, stacks) = text.split_once("-----------+").unwrap();
    for part in [
        "     170ms   shop::fib\n             shop::fib\n             shop::fib\n",
        "      80ms   shop::square (inline)\n             shop::sum\n",
        "   thread:  worker\n      20ms   shop::square (inline)\n",
    ] {
        assert!(stacks.contains(part), "{part}is not in{stacks}");
    }
}
