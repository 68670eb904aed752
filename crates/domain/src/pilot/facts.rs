//! What is known of an application when its rules are weighed: what the register says, or else what the applicant
//! declares.

use crate::facility::Facility;
use crate::signal::{UnknownName, named};
use serde::{Deserialize, Serialize};

named! {
    /// As what somebody applies.
    ApplicantKind, "kind of applicant" {
        /// A Huis van het Kind.
        HuisVanHetKind = "huis_van_het_kind",
        /// An organiser of facilities.
        Organiser = "organiser",
        /// A partnership of organisations.
        Partnership = "partnership",
        /// A local authority.
        LocalAuthority = "local_authority",
        /// Anybody else.
        Other = "other",
    }
}

named! {
    /// For whom a location is.
    LocationKind, "kind of location" {
        /// Childcare for babies and toddlers.
        BabyToddler = "baby_toddler",
        /// Childcare for preschool children (kleuteropvang).
        Preschool = "preschool",
        /// Childcare for school children.
        SchoolAge = "school_age",
        /// Anything else.
        Other = "other",
    }
}

impl LocationKind {
    /// What the register's kind of a facility says of this; none where it says nothing.
    pub fn of_register(kind: &str) -> Option<Self> {
        match kind {
            "kinderdagverblijf" | "groepsopvang" | "dienst_onthaalouders" | "gezinsopvang" => {
                Some(Self::BabyToddler)
            }
            "kleuteropvang" => Some(Self::Preschool),
            "buitenschoolse_opvang" => Some(Self::SchoolAge),
            _ => None,
        }
    }
}

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The register.
    Register,
    /// The applicant.
    Declared,
    /// Nobody.
    Nobody,
}

impl Source {
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Declared => "verklaard",
            Self::Nobody => "niet bekend",
        }
    }
}

/// Whether something is so, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// None where nobody says.
    pub value: Option<bool>,
    /// Who says so.
    pub source: Source,
}

impl Known {
    /// What the register says, or else what the applicant declares.
    pub const fn first(register: Option<bool>, declared: Option<bool>) -> Self {
        match (register, declared) {
            (Some(_), _) => Self { value: register, source: Source::Register },
            (None, Some(_)) => Self { value: declared, source: Source::Declared },
            (None, None) => Self { value: None, source: Source::Nobody },
        }
    }
}

/// A location of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocationFacts {
    /// Its name.
    pub name: String,
    /// Whether it is in the register and was not closed.
    pub registered: bool,
    /// Its municipality.
    pub municipality: Option<String>,
    /// Who runs it.
    pub organiser: Option<String>,
    /// For whom it is.
    pub kind: LocationKind,
    /// Whether the price depends on the income.
    pub income_based_price: Known,
    /// Whether it has a quality label. No register that we have says so.
    pub quality_label: Known,
    /// Who says what is said of it.
    pub source: Source,
}

impl LocationFacts {
    /// What is known of a location: `declared` as the applicant has it, and its row of the register where it has
    /// one, which wins.
    pub fn beside(declared: Self, facility: Option<&Facility>) -> Self {
        let Some(facility) = facility else { return declared };
        Self {
            name: facility.name.clone(),
            registered: facility.closed_at.is_none(),
            municipality: facility.municipality.clone().or(declared.municipality),
            organiser: facility.organiser.clone().or(declared.organiser),
            kind: LocationKind::of_register(&facility.kind).unwrap_or(declared.kind),
            income_based_price: Known::first(
                facility.offer.income_based_price,
                declared.income_based_price.value,
            ),
            quality_label: declared.quality_label,
            source: Source::Register,
        }
    }
}

/// An application as its rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationFacts {
    /// As what somebody applies.
    pub applicant: ApplicantKind,
    /// Under which name.
    pub applicant_name: String,
    /// The municipalities of its area.
    pub municipalities: Vec<String>,
    /// The Lokaal Loket Kinderopvang that is involved: its name, none where there is none, and empty where the
    /// applicant did not say.
    pub local_desk: Option<String>,
    /// Whether the charter was accepted.
    pub charter: bool,
    /// The locations that are chosen.
    pub locations: Vec<LocationFacts>,
}
