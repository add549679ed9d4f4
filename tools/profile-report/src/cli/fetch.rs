//! Gets profiles: from files, or from servers over HTTP.

use crate::cli::args::Asked;
use profile_report::{Error, Profile, Result, read};
use std::{fs::File, io, net::IpAddr, path::Path, time::Duration};

/// How long a server may take, besides the time that it records.
const PATIENCE: u32 = 60;

/// Reads one profile: a file if there is one of that name, or else an address.
///
/// # Errors
///
/// If it cannot be read; the message names it.
pub fn profile(source: &str, asked: &Asked) -> Result<Profile> {
    let fetched = match File::open(Path::new(source)) {
        Ok(file) => read(file, asked.limit),
        Err(error) => match address(source, asked.seconds) {
            Some(address) => over_http(&address, asked),
            None => Err(cannot_open(&error)),
        },
    };
    fetched.map_err(|error| error.at(source))
}

fn cannot_open(error: &io::Error) -> Error {
    Error::new(
        format!("cannot be opened: {error}"),
        "Check the path. A profile may also be an address, \
         http://HOST:PORT/debug/pprof/heap",
    )
}

/// The address that `source` is, if it looks like one: `http://…`, or `HOST:PORT/…`.
fn address(source: &str, seconds: Option<u32>) -> Option<String> {
    let mut address = match source.split_once("://") {
        Some(_) => source.to_string(),
        None => {
            let host = source.split('/').next()?;
            let (name, port) = host.rsplit_once(':')?;
            port.parse::<u16>().ok().filter(|_| !name.is_empty())?;
            format!("http://{source}")
        }
    };
    if let Some(seconds) = seconds {
        let separator = if address.contains('?') { '&' } else { '?' };
        address += &format!("{separator}seconds={seconds}");
    }
    Some(address)
}

/// Whether the address is one of the machine that asks.
fn is_this_machine(address: &str) -> bool {
    let address: Option<ureq::http::Uri> = address.parse().ok();
    let host = address.as_ref().and_then(|address| address.host()).unwrap_or("");
    let number = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || number.is_ok_and(|number| number.is_loopback())
}

/// How many seconds the server records, if the address says so.
fn recorded_seconds(address: &str) -> u32 {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let seconds =
        query.split('&').rev().find_map(|pair| pair.strip_prefix("seconds="));
    seconds.and_then(|seconds| seconds.parse().ok()).unwrap_or(0)
}

fn over_http(address: &str, asked: &Asked) -> Result<Profile> {
    if !address.starts_with("http://") {
        return Err(Error::new(
            "only http:// is spoken here",
            "Get the profile with another program and report on the file: \
             curl -o profile.pb.gz ADDRESS",
        ));
    }
    let seconds = recorded_seconds(address);
    match seconds {
        0 => eprintln!("Fetching profile over HTTP from {address}"),
        _ => eprintln!("Recording for {seconds} s over HTTP: {address}"),
    }
    let timeout = asked.timeout.unwrap_or_else(|| seconds.saturating_add(PATIENCE));
    let mut config = ureq::Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(timeout.into())))
        .http_status_as_error(false);
    if is_this_machine(address) {
        // A proxy of the environment is for others, as in Go: it does not get here.
        config = config.proxy(None);
    }
    let agent: ureq::Agent = config.build().into();
    let mut answer = agent.get(address).call().map_err(|error| {
        Error::new(
            format!("cannot be fetched: {error}"),
            format!(
                "Is the program running, and does it serve profiles there? It had \
                 {timeout} s to answer; -timeout=SECONDS gives it more."
            ),
        )
    })?;
    let status = answer.status();
    let body = answer.body_mut().as_reader();
    if status.as_u16() != 200 {
        let said = io::read_to_string(io::Read::take(body, 200)).unwrap_or_default();
        let said: String = said.chars().filter(|c| !c.is_control()).collect();
        return Err(Error::new(
            format!("the server answers {status}: {}", said.trim()),
            "The page /debug/pprof/ lists what a server has. Another recording may \
             still be running.",
        ));
    }
    read(body, asked.limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_lack_http_but_not_the_port() {
        let is = |source: &str| address(source, None);
        assert_eq!(is("localhost:80/heap").unwrap(), "http://localhost:80/heap");
        assert_eq!(is("http://host/x").unwrap(), "http://host/x");
        assert_eq!(
            [is("missing.pb.gz"), is("C:/a.pb"), is(":80/heap")],
            [None, None, None]
        );
    }

    #[test]
    fn this_machine_is_known_by_its_name_and_numbers() {
        for (host, is_here) in [
            ("localhost:80", true),
            ("127.0.0.2", true),
            ("[::1]:80", true),
            ("localhost.example.org", false),
            ("192.0.2.1:80", false),
        ] {
            assert_eq!(is_this_machine(&format!("http://{host}/heap")), is_here);
        }
    }

    #[test]
    fn seconds_become_part_of_the_address() {
        assert_eq!(
            address("h:1/p?a=b", Some(5)).unwrap(),
            "http://h:1/p?a=b&seconds=5"
        );
        assert_eq!(recorded_seconds("http://h:1/p?a=b&seconds=5"), 5);
        assert_eq!(recorded_seconds("http://h:1/p"), 0);
    }
}
