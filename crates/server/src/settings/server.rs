//! `[server]`: where the program listens and how visitors reach it.

use super::layers::Layers;
use serde::Deserialize;
use std::fmt;
use std::net::{IpAddr, SocketAddr};

/// `[server]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerSettings {
    /// Address to listen on; port 0 takes any free one.
    pub addr: SocketAddr,
    /// `scheme://host[:port]` without a slash at the end. Links in mails start with it.
    pub base_url: String,
    /// Reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Cidr>,
    /// Largest request body, in bytes.
    pub body_limit_bytes: usize,
    /// Longest time for a request, in seconds.
    pub request_timeout_s: u64,
    /// Every page says that the reviews are invented, and keys may be missing.
    pub demo: bool,
}

impl ServerSettings {
    pub(super) fn resolve(&mut self) {
        if self.base_url.is_empty() {
            self.base_url = format!("http://{}", self.addr);
        }
        self.base_url.truncate(self.base_url.trim_end_matches('/').len());
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        let host = ["http://", "https://"].iter().find_map(|scheme| self.base_url.strip_prefix(scheme));
        let plain = |host: &str| !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']);
        if !host.is_some_and(plain) {
            layers.bad("server.base_url", "expected http(s)://host[:port] without a path");
        }
        layers.in_range("server.body_limit_bytes", 1024..=16_777_216);
        layers.in_range("server.request_timeout_s", 1..=300);
    }

    /// Whether visitors come over TLS, so that cookies can be marked `Secure`.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// A network in CIDR notation (RFC 4632, RFC 4291), such as `10.0.0.0/8`; a bare address is that address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Cidr {
    /// An address of the network.
    pub address: IpAddr,
    /// Leading bits that count: 0 to 32, or 0 to 128 for IPv6.
    pub prefix: u8,
}

impl Cidr {
    /// Whether `address` lies in this network. An IPv4 address that arrives as IPv6 counts as IPv4.
    pub fn contains(&self, address: IpAddr) -> bool {
        let bits = |address: IpAddr| match address.to_canonical() {
            IpAddr::V4(v4) => (32, u128::from(u32::from(v4))),
            IpAddr::V6(v6) => (128, u128::from(v6)),
        };
        let ((width, ours), (other_width, theirs)) = (bits(self.address), bits(address));
        let ignored = u32::from(width - self.prefix.min(width));
        width == other_width && (ours ^ theirs).checked_shr(ignored).unwrap_or(0) == 0
    }
}

impl TryFrom<String> for Cidr {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("{text:?} is not a network such as 10.0.0.0/8 or fd00::/8");
        let (address, prefix) = text.split_once('/').map_or((text.as_str(), None), |(a, p)| (a, Some(p)));
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let width = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.map_or(Ok(width), str::parse).map_err(|_| wrong())?;
        if prefix > width { Err(wrong()) } else { Ok(Self { address, prefix }) }
    }
}

impl fmt::Display for Cidr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.prefix)
    }
}
