//! Mails to whoever asked a facility to take part.

use super::mail;
use crate::{Language, Sample, Speak};
use askama::Template as _;
use domain::Redacted;
use serde::{Deserialize, Serialize};

/// Confirm that you asked it: the link with the button. To a mailbox that asked it already too, so that nobody can
/// tell from the outside.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishConfirm {
    /// The name of the facility.
    pub facility_name: String,
    /// Its name in addresses.
    pub facility_slug: String,
    /// Whether it was confirmed already.
    pub already: bool,
    /// The token of the link.
    pub confirm_token: Redacted<String>,
    /// How long the link works, in hours.
    pub link_hours: u64,
    /// The token of the link that takes it back.
    pub stop_token: Redacted<String>,
}

mail!(
    WishConfirm,
    "mails/wish_confirm/subject.txt",
    "mails/wish_confirm/body.txt",
    "mails/wish_confirm/body.html"
);

/// The facility takes part: the only mail that follows.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishFulfilled {
    /// The name of the facility.
    pub facility_name: String,
    /// Its name in addresses.
    pub facility_slug: String,
    /// The token of the link that stops these mails.
    pub stop_token: Redacted<String>,
}

mail!(
    WishFulfilled,
    "mails/wish_fulfilled/subject.txt",
    "mails/wish_fulfilled/body.txt",
    "mails/wish_fulfilled/body.html"
);

const NAME: &str = "De Verzonnen <Linde>";
const SLUG: &str = "de-verzonnen-linde";

impl Sample for WishConfirm {
    fn samples(_: Language) -> Vec<Self> {
        let one = |already| Self {
            facility_name: NAME.to_owned(),
            facility_slug: SLUG.to_owned(),
            already,
            confirm_token: Redacted::new("BEVESTIG".to_owned()),
            link_hours: 72,
            stop_token: Redacted::new("STOP".to_owned()),
        };
        vec![one(false), one(true)]
    }
}

impl Sample for WishFulfilled {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: NAME.to_owned(),
            facility_slug: SLUG.to_owned(),
            stop_token: Redacted::new("STOP".to_owned()),
        }]
    }
}
