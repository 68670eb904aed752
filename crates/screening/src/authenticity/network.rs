//! Keyed traces of a network address: the address, its neighbourhood, its region.

use super::hash::{Key, mix};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// Hashes of three prefixes, 0 when the network is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Network {
    /// IPv4: the address; IPv6: its /64, which is one household.
    pub line: u64,
    /// IPv4: /24; IPv6: /48.
    pub near: u64,
    /// IPv4: /16; IPv6: /32, which is one operator.
    pub region: u64,
}

impl Network {
    /// The traces of `address`; an IPv4 address written as IPv6 counts as IPv4.
    pub fn read(key: Key, address: IpAddr) -> Self {
        let (line, near, region, kind) = match address.to_canonical() {
            IpAddr::V4(v4) => {
                let bits = u64::from(u32::from(v4));
                (bits, bits >> 8, bits >> 16, 4)
            }
            IpAddr::V6(v6) => {
                let bits = (u128::from(v6) >> 64) as u64;
                (bits, bits >> 16, bits >> 32, 6)
            }
        };
        let hash = |level: u64, bits: u64| mix(mix(key.0, kind * 8 + level), bits);
        Self { line: hash(1, line), near: hash(2, near), region: hash(3, region) }
    }
}
