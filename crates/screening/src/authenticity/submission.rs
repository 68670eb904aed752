//! What the engine is told of a submission.

use domain::Sector;
use std::net::IpAddr;

/// Scores of a review, one per theme.
pub const THEMES: usize = 8;

/// A submission with its circumstances, as they are known when it arrives. Borrowed: the engine keeps
/// keyed hashes and counts of it, never the address, the network, the device or the text.
#[derive(Clone, Debug)]
pub struct Submission<'a> {
    /// Unique; given back by [`super::Grown`].
    pub id: &'a str,
    /// When it was sent, in seconds since 1970 UTC.
    pub at: i64,
    /// The sector of the facility.
    pub sector: Sector,
    /// Which facility, by any stable name.
    pub facility: &'a str,
    /// Who runs it, by any stable name; empty when unknown.
    pub provider: &'a str,
    /// The provider's mail domain.
    pub provider_domain: Option<&'a str>,
    /// The submitter's address.
    pub email: &'a str,
    /// Where it came from.
    pub network: Option<IpAddr>,
    /// The browser's own description of itself.
    pub device: Option<&'a str>,
    /// Seconds between opening and sending the form.
    pub form_seconds: Option<u32>,
    /// One per theme, 1 to 5; `None` is "not applicable".
    pub scores: [Option<u8>; THEMES],
    /// As submitted.
    pub text: &'a str,
    /// Whether an invitation code of the facility was used.
    pub invited: bool,
}
