//! Who is calling, as far as the network says: for rate limits and the authenticity signals.

mod cidr;

pub use cidr::{Cidr, InvalidCidr, Network, TrustedProxies};

use crate::problem::Problem;
use axum::extract::{ConnectInfo, FromRequestParts, Request};
use axum::http::{Extensions, HeaderMap, request::Parts};
use domain::Redacted;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The caller's address. It is personal data and does not print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientAddress(Redacted<IpAddr>);

impl ClientAddress {
    /// Wraps an address; an IPv4 address inside IPv6 becomes the IPv4 address.
    pub fn new(address: IpAddr) -> Self {
        Self(Redacted::new(address.to_canonical()))
    }

    /// The address itself. The caller answers for where it goes.
    pub fn expose(&self) -> IpAddr {
        *self.0.expose()
    }

    /// What limits count by: the address for IPv4, its /64 for IPv6, which is what one subscriber gets.
    pub fn network(&self) -> Network {
        Network::of(self.expose())
    }
}

/// Finds the client address once and leaves it in the request for [`ClientAddress`].
pub(crate) fn resolve(trusted: &TrustedProxies, request: &mut Request) {
    let peer = peer(request.extensions());
    let address = trusted.client(peer, request.headers());
    request.extensions_mut().insert(ClientAddress::new(address));
}

/// The address at the other end of the connection. A request that came over no connection (a test, a
/// Unix socket) counts as `0.0.0.0`, which all such requests share.
pub(crate) fn peer(extensions: &Extensions) -> IpAddr {
    extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(address)| address.ip().to_canonical())
}

impl<S: Send + Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        Ok(of(&parts.extensions))
    }
}

/// The client address of a request; without [`resolve`] around it, the peer's.
pub(crate) fn of(extensions: &Extensions) -> ClientAddress {
    extensions.get::<ClientAddress>().cloned().unwrap_or_else(|| ClientAddress::new(peer(extensions)))
}

impl TrustedProxies {
    /// The caller behind the peer: the right-most entry of `X-Forwarded-For` that is no trusted proxy,
    /// when the peer is one. An entry that is no address ends the search at the proxy that sent it, so
    /// that what a caller makes up is never believed.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer;
        if !self.contains(client) {
            return client;
        }
        let lines: Vec<&str> =
            headers.get_all("x-forwarded-for").iter().map(|line| line.to_str().unwrap_or("?")).collect();
        for entry in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            let Some(address) = parse_entry(entry.trim()) else { break };
            client = address;
            if !self.contains(client) {
                break;
            }
        }
        client
    }
}

/// An address with or without a port: `192.0.2.1`, `192.0.2.1:8080`, `2001:db8::1`, `[2001:db8::1]:8080`.
fn parse_entry(entry: &str) -> Option<IpAddr> {
    let bare = entry.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(entry);
    let address =
        bare.parse::<IpAddr>().ok().or_else(|| entry.parse::<SocketAddr>().ok().map(|socket| socket.ip()))?;
    Some(address.to_canonical())
}
