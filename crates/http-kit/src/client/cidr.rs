//! Blocks of addresses.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;

/// A block of addresses such as `10.0.0.0/8`, `2001:db8::/32` or a single address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cidr {
    base: IpAddr,
    prefix: u8,
}

/// A text that is no block of addresses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a block of addresses such as 10.0.0.0/8: {0:?}")]
pub struct InvalidCidr(String);

impl FromStr for Cidr {
    type Err = InvalidCidr;

    fn from_str(text: &str) -> Result<Self, InvalidCidr> {
        let invalid = || InvalidCidr(text.to_owned());
        let (base, prefix) = match text.split_once('/') {
            Some((base, prefix)) => (base, Some(prefix.parse::<u8>().map_err(|_| invalid())?)),
            None => (text, None),
        };
        let base: IpAddr = base.parse().map_err(|_| invalid())?;
        let longest = width(base);
        let prefix = prefix.unwrap_or(longest);
        if prefix > longest { Err(invalid()) } else { Ok(Self { base, prefix }) }
    }
}

impl Cidr {
    /// Whether the address lies in the block. An IPv4 address never lies in an IPv6 block.
    pub fn contains(&self, address: IpAddr) -> bool {
        let shift = u32::from(width(self.base) - self.prefix);
        width(address) == width(self.base)
            && bits(address).checked_shr(shift).unwrap_or(0)
                == bits(self.base).checked_shr(shift).unwrap_or(0)
    }
}

const fn width(address: IpAddr) -> u8 {
    if address.is_ipv4() { 32 } else { 128 }
}

fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u128::from(v4.to_bits()),
        IpAddr::V6(v6) => v6.to_bits(),
    }
}

/// The peers whose `X-Forwarded-For` is believed. Empty: nobody's is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<Cidr>);

impl TrustedProxies {
    /// Reads blocks such as `10.0.0.0/8`; fails on the first that is none.
    pub fn parse<T: AsRef<str>>(blocks: &[T]) -> Result<Self, InvalidCidr> {
        blocks.iter().map(|block| block.as_ref().parse()).collect::<Result<_, _>>().map(Self)
    }

    /// Whether the address is a trusted proxy.
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.iter().any(|block| block.contains(address.to_canonical()))
    }
}

/// What one subscriber has: an IPv4 address or an IPv6 /64. Does not show in `Debug`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Network(IpAddr);

impl Network {
    /// The network of an address.
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
            v4 => v4,
        })
    }

    /// `192.0.2.1/32` or `2001:db8::/64`. Personal data: for a keyed hash, never for a log.
    pub fn expose(&self) -> String {
        let prefix = if self.0.is_ipv4() { 32 } else { 64 };
        format!("{}/{prefix}", self.0)
    }
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[network]")
    }
}
