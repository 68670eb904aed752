//! A facility: what is reviewed.

use crate::error::{ErrorKind, RuleError};
use crate::ids::{FacilityId, OrganisationId};
use crate::sector::Sector;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A facility of the register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facility {
    /// Its id here.
    pub id: FacilityId,
    /// Its key in the register it came from.
    pub external_id: String,
    /// Its name in addresses of pages: lower case ASCII, unique.
    pub slug: String,
    /// Its name as published.
    pub name: String,
    /// Kind of facility, such as `woonzorgcentrum`.
    pub kind: String,
    /// Sector.
    pub sector: Sector,
    /// The organisation that runs it, once it has joined.
    pub organisation: Option<OrganisationId>,
    /// Name of the organisation that runs it, as published.
    pub organiser: Option<String>,
    /// Current municipality.
    pub municipality: Option<String>,
    /// NIS code of that municipality, 5 digits.
    pub nis: Option<String>,
    /// Province, in Dutch; none in Brussels.
    pub province: Option<String>,
    /// Postcode, 4 digits.
    pub postcode: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Point on the map, WGS84 latitude and longitude.
    pub point: Option<(f64, f64)>,
    /// Whether the point is only that of the postcode or municipality.
    pub point_approximate: bool,
    /// Public telephone number.
    pub phone: Option<String>,
    /// Public e-mail address of the facility.
    pub email: Option<String>,
    /// Website.
    pub website: Option<String>,
    /// How many people it has room for at a time, from 1; none where the register does not say.
    pub capacity: Option<u32>,
    /// What the register says of what it offers.
    pub offer: Offer,
    /// Where these facts come from.
    pub source: String,
    /// Whether it takes part, and so can be reviewed.
    pub participating: bool,
    /// Whether it was made up for a demo or a test. Only such a facility may get invented reviews.
    pub invented: bool,
    /// Since when it no longer exists.
    pub closed_at: Option<DateTime<Utc>>,
}

/// What a register says of a facility's offer. What it does not say is unknown, and never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Offer {
    /// Whether children or adults with a need for extra care are welcome between the others (in childcare:
    /// "inclusieve kinderopvang").
    pub inclusive_care: Option<bool>,
    /// Whether what one pays depends on the income ("inkomenstarief").
    pub income_based_price: Option<bool>,
    /// Partnerships it belongs to, by name, sorted, each once.
    pub partnerships: Vec<String>,
}

impl Facility {
    /// Whether a new review can be submitted, and if not, why not.
    pub fn accepts_reviews(&self) -> Result<(), RuleError> {
        if self.closed_at.is_some() {
            return Err(RuleError::new(
                ErrorKind::Conflict,
                "facility_closed",
                "Deze voorziening bestaat niet meer. Je kan er geen waardering meer over schrijven.",
            ));
        }
        if !self.participating {
            return Err(RuleError::new(
                ErrorKind::Conflict,
                "facility_not_participating",
                "Deze voorziening doet nog niet mee aan het platform. Daarom kan je er nog geen waardering over schrijven.",
            ));
        }
        Ok(())
    }
}
