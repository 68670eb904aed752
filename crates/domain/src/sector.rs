//! The four sectors. Each has its own controller for data protection.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A sector of care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Kinderopvang; controller: Opgroeien.
    Childcare,
    /// Ouderenzorg; controller: Departement Zorg.
    Elderly,
    /// Zorg voor personen met een handicap; controller: VAPH.
    Disability,
    /// Jeugdhulp; controller: Opgroeien.
    YouthCare,
}

impl Sector {
    /// Every sector, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Childcare, Self::Elderly, Self::Disability, Self::YouthCare];

    /// The name in the API, in files and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Childcare => "childcare",
            Self::Elderly => "elderly",
            Self::Disability => "disability",
            Self::YouthCare => "youth_care",
        }
    }

    /// A list of sectors as it is kept: each once, in the order of [`Self::ALL`]. Empty stands for every
    /// sector, and so does a list that names them all.
    pub fn scope(sectors: &[Self]) -> Vec<Self> {
        let named: Vec<Self> = Self::ALL.into_iter().filter(|sector| sectors.contains(sector)).collect();
        if named.len() == Self::ALL.len() { Vec::new() } else { named }
    }

    /// Whether a scope as [`Self::scope`] makes it holds this sector.
    pub fn is_in(self, scope: &[Self]) -> bool {
        scope.is_empty() || scope.contains(&self)
    }

    /// The administration that answers for the personal data of this sector.
    pub const fn controller(self) -> &'static str {
        match self {
            Self::Childcare | Self::YouthCare => "Opgroeien",
            Self::Elderly => "Departement Zorg",
            Self::Disability => "VAPH",
        }
    }
}

impl fmt::Display for Sector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no sector.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a sector: expected childcare, elderly, disability or youth_care")]
pub struct UnknownSector;

impl FromStr for Sector {
    type Err = UnknownSector;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|sector| sector.as_str() == s).ok_or(UnknownSector)
    }
}

#[cfg(test)]
mod tests {
    use super::Sector;

    #[test]
    fn a_scope_names_each_sector_once_and_all_of_them_by_silence() {
        let scope = Sector::scope(&[Sector::Elderly, Sector::Childcare, Sector::Elderly]);
        assert_eq!(scope, [Sector::Childcare, Sector::Elderly]);
        assert!(Sector::scope(&Sector::ALL).is_empty());
        assert!(Sector::Elderly.is_in(&scope) && !Sector::YouthCare.is_in(&scope));
        assert!(Sector::ALL.into_iter().all(|sector| sector.is_in(&[])));
    }
}
