//! One request and what is made of its answer.

use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::time::Duration;

use ureq::http::{Response, StatusCode, header};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Error};

use super::{Address, Cause};

/// Asks servers.
pub(super) struct Client {
    agent: Agent,
}

/// How an address is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    /// For the head of its answer alone.
    Head,
    /// For all of it. What follows the head is left unread.
    Get,
}

/// What a server answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// A status that sends nobody elsewhere.
    Status(u16),
    /// It is elsewhere.
    Elsewhere {
        /// Where; nothing if that is no address on the web.
        to: Option<Address>,
        /// For good.
        is_permanent: bool,
    },
    /// Nothing.
    Nothing(Cause),
}

impl Client {
    pub(super) fn new(timeout: Duration) -> Self {
        // certificates are judged as by the system's own browser, which knows those of an organisation too
        let tls = TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .root_certs(RootCerts::PlatformVerifier)
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(0)
            .timeout_global(Some(timeout))
            .user_agent(concat!("polku/", env!("CARGO_PKG_VERSION"), " (link check)"))
            .build();
        Self { agent: config.into() }
    }

    pub(super) fn ask(&self, address: &Address, method: Method) -> Answer {
        let request = match method {
            Method::Head => self.agent.head(address.as_str()),
            Method::Get => self.agent.get(address.as_str()),
        };
        match request.call() {
            Ok(response) => answer(address, &response),
            Err(error) => Answer::Nothing(cause(address, &error)),
        }
    }
}

fn answer(address: &Address, response: &Response<Body>) -> Answer {
    let status = response.status();
    let is_permanent = match status {
        StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT => true,
        StatusCode::FOUND | StatusCode::SEE_OTHER | StatusCode::TEMPORARY_REDIRECT => false,
        other => return Answer::Status(other.as_u16()),
    };
    let location = response.headers().get(header::LOCATION).map(|value| String::from_utf8_lossy(value.as_bytes()));
    Answer::Elsewhere { to: location.and_then(|location| address.join(&location)), is_permanent }
}

fn cause(address: &Address, error: &Error) -> Cause {
    match error {
        Error::HostNotFound => Cause::Name,
        Error::Timeout(_) => Cause::Time,
        Error::Tls(_) | Error::Rustls(_) => Cause::Encryption,
        Error::ConnectionFailed => Cause::Connection,
        Error::Io(error) => match error.kind() {
            ErrorKind::ConnectionRefused => Cause::Connection,
            ErrorKind::NetworkUnreachable | ErrorKind::HostUnreachable | ErrorKind::NetworkDown => Cause::Network,
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Cause::Time,
            ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe => Cause::Broken,
            _ if is_of_rustls(error) => Cause::Encryption,
            // the resolver's own errors have no kind to be known by
            _ if !address.has_server() => Cause::Name,
            _ => Cause::Broken,
        },
        _ => Cause::Broken,
    }
}

/// Whether rustls is behind an error of the system's kind.
fn is_of_rustls(error: &io::Error) -> bool {
    let Some(inner) = error.get_ref() else { return false };
    inner.is::<rustls::Error>()
}
