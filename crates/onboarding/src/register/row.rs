//! A row of the register that passed every check.

use super::reference::Point;
use chrono::NaiveDate;
use domain::{Offer, Sector};

/// A facility as the file tells of it: text in NFC and trimmed, empty fields absent, the municipality a
/// current one of the reference table.
#[derive(Clone, Debug, PartialEq)]
pub struct FacilityRow {
    /// Its key in the register: 1 to 200 characters.
    pub external_id: String,
    /// Its name: 1 to 250 characters, without markup and control characters.
    pub name: String,
    /// Proposal for its slug; see [`super::fold::slug`].
    pub slug: String,
    /// Kind of facility, as the register calls it.
    pub kind: String,
    /// Sector.
    pub sector: Sector,
    /// Name of the organisation that runs it.
    pub organiser: Option<String>,
    /// Official Dutch name of its municipality.
    pub municipality: Option<String>,
    /// NIS code of that municipality.
    pub nis: Option<String>,
    /// Province; none in Brussels and without a municipality.
    pub province: Option<String>,
    /// Postcode, 4 digits, one of that municipality.
    pub postcode: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Where it is; the middle of the postcode or municipality when the file does not say.
    pub point: Option<Point>,
    /// Whether `point` is such a middle.
    pub point_approximate: bool,
    /// Telephone number as given.
    pub phone: Option<String>,
    /// E-mail address of the facility.
    pub email: Option<String>,
    /// Website, http or https.
    pub website: Option<String>,
    /// How many people it has room for, from the optional column `capacity`: 1 to 9999.
    pub capacity: Option<u32>,
    /// What it offers, from the optional columns `inclusive_care`, `income_based_price` and `partnerships`
    /// and from the table of the PINKO partnerships.
    pub offer: Offer,
    /// Where the row comes from, as the file says; may be empty.
    pub source: String,
    /// First day on which it is closed, from the optional column `end_date`.
    pub end_date: Option<NaiveDate>,
}
