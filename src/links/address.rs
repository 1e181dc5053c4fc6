//! Addresses that can be asked.

use url::{Host, Url};

/// An address on the web: `http` or `https`, without a fragment and without a user's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address(Url);

impl Address {
    /// Reads an address as content writes it. Nothing for what is no address on the web, such as `mailto:`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::new(Url::parse(text.trim()).ok()?)
    }

    fn new(mut url: Url) -> Option<Self> {
        let is_web = matches!(url.scheme(), "http" | "https") && url.host().is_some();
        url.set_fragment(None);
        let is_bare = is_web && url.set_username("").is_ok() && url.set_password(None).is_ok();
        is_bare.then_some(Self(url))
    }

    /// As it is asked.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The server, by which requests are spaced: its name and port.
    pub(super) fn server(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        format!("{host}:{}", self.0.port_or_known_default().unwrap_or_default())
    }

    /// Whether the name of its server leads anywhere.
    pub(super) fn has_server(&self) -> bool {
        self.0.socket_addrs(|| None).is_ok_and(|found| !found.is_empty())
    }

    /// Where an answer sends its reader.
    pub(super) fn join(&self, location: &str) -> Option<Self> {
        Self::new(self.0.join(location).ok()?)
    }

    /// Whether it is on this machine or in a network of one's own.
    pub(super) fn is_private(&self) -> bool {
        match self.0.host() {
            Some(Host::Domain(name)) => {
                let name = name.trim_end_matches('.');
                name == "localhost" || [".localhost", ".local", ".internal"].iter().any(|end| name.ends_with(end))
            }
            Some(Host::Ipv4(address)) => {
                address.is_loopback() || address.is_private() || address.is_link_local() || address.is_unspecified()
            }
            Some(Host::Ipv6(address)) => {
                let is_local = address.is_unique_local() || address.is_unicast_link_local();
                is_local || address.is_loopback() || address.is_unspecified()
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    fn parsed(text: &str) -> Option<String> {
        Address::parse(text).map(|address| address.as_str().to_owned())
    }

    #[test]
    fn only_what_is_asked_of_a_server_is_kept() {
        for (text, asked) in [
            ("https://example.org", "https://example.org/"),
            ("HTTP://Example.org:80/A?b=c#d", "http://example.org/A?b=c"),
            ("https://someone:secret@example.org/", "https://example.org/"),
            ("https://työ.example/päivä", "https://xn--ty-gka.example/p%C3%A4iv%C3%A4"),
        ] {
            assert_eq!(parsed(text).as_deref(), Some(asked));
        }
        for text in ["mailto:a@example.org", "tel:112", "ftp://example.org/", "https://", "/path", "file:///etc/passwd"]
        {
            assert_eq!(parsed(text), None, "{text}");
        }
    }

    #[test]
    fn networks_of_ones_own_are_known() {
        for text in
            ["http://localhost/", "http://127.0.0.1/", "http://10.1.2.3/", "http://[::1]/", "http://169.254.169.254/"]
        {
            assert!(Address::parse(text).is_some_and(|address| address.is_private()), "{text}");
        }
        for text in ["https://example.org/", "http://8.8.8.8/", "https://localhost.example/"] {
            assert!(Address::parse(text).is_some_and(|address| !address.is_private()), "{text}");
        }
    }
}
