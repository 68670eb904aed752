//! Municipalities and postcodes of Belgium, from `config/reference/`, whose README names the sources.

use super::fold::fold;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

const MUNICIPALITIES: &str = include_str!("../../../../config/reference/municipalities.csv");
const POSTCODES: &str = include_str!("../../../../config/reference/postcodes.csv");
const PARTNERSHIPS: &str = include_str!("../../../../config/reference/pinko_partnerships.csv");

static SHARED: LazyLock<Result<Reference, ReferenceError>> = LazyLock::new(Reference::embedded);

/// A point in WGS84: latitude and longitude in degrees.
pub type Point = (f64, f64);

/// A municipality, of today or abolished by a merger of 2019 or 2025.
#[derive(Clone, Debug, PartialEq)]
pub struct Municipality {
    /// NIS code, 5 digits.
    pub nis: String,
    /// Official Dutch name.
    pub name: String,
    /// Official French name.
    pub name_fr: String,
    /// Province in Dutch; none in Brussels.
    pub province: Option<String>,
    /// Region in Dutch, such as `Vlaams Gewest`; empty where the table does not say.
    pub region: String,
    /// Its centre.
    pub point: Point,
    /// What became of it, if it is no more.
    pub abolished: Option<Merger>,
}

/// The end of a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merger {
    /// NIS code of the municipality that took it over.
    pub into_nis: String,
    /// Its name.
    pub into: String,
    /// First day on which it was gone.
    pub on: NaiveDate,
}

/// The part of a municipality that one postcode covers.
#[derive(Clone, Debug, PartialEq)]
struct Area {
    nis: String,
    sum: Point,
    places: u32,
}

/// The tables, with the look-ups an import needs.
#[derive(Clone, Debug)]
pub struct Reference {
    municipalities: HashMap<String, Municipality>,
    by_name: HashMap<String, String>,
    postcodes: HashMap<String, Vec<Area>>,
    /// Names of places, former and French ones included, by NIS code.
    places: HashMap<String, BTreeSet<String>>,
    /// Memberships by the key of the facility in its register.
    partnerships: HashMap<String, Vec<Membership>>,
}

/// A facility's place in a partnership of the table `pinko_partnerships.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Name of the partnership, such as `PINKO Geel`.
    pub partnership: String,
    /// What it does there: `KO`, `CIK`, `MFC`, `TB` or `partner`; see `config/reference/README.md`.
    pub role: String,
}

/// A reference table cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ReferenceError {
    /// It is no CSV of the expected columns.
    #[error("{table}: {source}")]
    Csv {
        /// `municipalities`, `postcodes`, `pinko_partnerships` or `outlines`.
        table: &'static str,
        /// What the CSV reader says, with the line.
        source: csv::Error,
    },
    /// A row contradicts another one.
    #[error("{table}: {detail}")]
    Row {
        /// `municipalities`, `postcodes` or `outlines`.
        table: &'static str,
        /// What does not fit.
        detail: String,
    },
}

#[derive(Deserialize)]
struct MunicipalityRow {
    nis: String,
    name_nl: String,
    name_fr: String,
    province: Option<String>,
    #[serde(default)]
    region: String,
    lat: f64,
    lon: f64,
    status: String,
    valid_to: Option<NaiveDate>,
    merged_into: String,
    merged_into_nis: String,
}

#[derive(Deserialize)]
struct PostcodeRow {
    postcode: String,
    place: String,
    place_fr: String,
    nis: String,
    lat: f64,
    lon: f64,
}

#[derive(Deserialize)]
struct PartnershipRow {
    external_id: String,
    partnership: String,
    role: String,
}

impl Reference {
    /// The tables that are part of the program, read once and shared.
    ///
    /// # Errors
    /// None for a program whose tests passed.
    pub fn shared() -> Result<&'static Self, &'static ReferenceError> {
        SHARED.as_ref()
    }

    /// The tables that are part of the program. Takes a few milliseconds: keep the result.
    ///
    /// # Errors
    /// None for a program whose tests passed.
    pub fn embedded() -> Result<Self, ReferenceError> {
        let mut reference = Self::parse(MUNICIPALITIES.as_bytes(), POSTCODES.as_bytes())?;
        for row in csv::Reader::from_reader(PARTNERSHIPS.as_bytes()).deserialize() {
            reference.add_partnership(row.map_err(|source| csv_error("pinko_partnerships", source))?);
        }
        Ok(reference)
    }

    /// Reads tables of the columns that `config/reference/README.md` describes.
    ///
    /// # Errors
    /// When a table is no such CSV, or a postcode or a merger names a municipality that is not there.
    pub fn parse(municipalities: &[u8], postcodes: &[u8]) -> Result<Self, ReferenceError> {
        let mut reference = Self {
            municipalities: HashMap::new(),
            by_name: HashMap::new(),
            postcodes: HashMap::new(),
            places: HashMap::new(),
            partnerships: HashMap::new(),
        };
        for row in csv::Reader::from_reader(municipalities).deserialize() {
            reference.add_municipality(row.map_err(|source| csv_error("municipalities", source))?)?;
        }
        reference.index_names();
        for row in csv::Reader::from_reader(postcodes).deserialize() {
            reference.add_postcode(&row.map_err(|source| csv_error("postcodes", source))?)?;
        }
        Ok(reference)
    }

    fn add_municipality(&mut self, row: MunicipalityRow) -> Result<(), ReferenceError> {
        let wrong = |detail: String| ReferenceError::Row { table: "municipalities", detail };
        let abolished = match (row.status.as_str(), row.valid_to) {
            ("current", _) => None,
            ("abolished", Some(on)) => {
                Some(Merger { into_nis: row.merged_into_nis, into: row.merged_into, on })
            }
            (status, _) => {
                return Err(wrong(format!("{} has the status {status:?} without its date", row.nis)));
            }
        };
        let municipality = Municipality {
            nis: row.nis.clone(),
            name: row.name_nl,
            name_fr: row.name_fr,
            province: row.province.filter(|province| !province.is_empty()),
            region: row.region,
            point: (row.lat, row.lon),
            abolished,
        };
        match self.municipalities.insert(row.nis, municipality) {
            Some(twice) => Err(wrong(format!("{} is there twice", twice.nis))),
            None => Ok(()),
        }
    }

    /// Abolished ones first: of two municipalities of one name, the one of today is found.
    fn index_names(&mut self) {
        let mut all: Vec<&Municipality> = self.municipalities.values().collect();
        all.sort_by_key(|municipality| (municipality.abolished.is_none(), &municipality.nis));
        for municipality in &all {
            self.by_name.insert(fold(&municipality.name_fr), municipality.nis.clone());
        }
        for municipality in &all {
            self.by_name.insert(fold(&municipality.name), municipality.nis.clone());
            let now = municipality.abolished.as_ref().map_or(&municipality.nis, |merger| &merger.into_nis);
            let names = [municipality.name.clone(), municipality.name_fr.clone()];
            self.places.entry(now.clone()).or_default().extend(names);
        }
    }

    fn add_postcode(&mut self, row: &PostcodeRow) -> Result<(), ReferenceError> {
        if !self.municipalities.contains_key(&row.nis) {
            let detail = format!("{} lies in the unknown municipality {}", row.postcode, row.nis);
            return Err(ReferenceError::Row { table: "postcodes", detail });
        }
        let names = [row.place.clone(), row.place_fr.clone()];
        self.places
            .entry(row.nis.clone())
            .or_default()
            .extend(names.into_iter().filter(|name| !name.is_empty()));
        let areas = self.postcodes.entry(row.postcode.clone()).or_default();
        match areas.iter_mut().find(|area| area.nis == row.nis) {
            Some(area) => {
                area.sum = (area.sum.0 + row.lat, area.sum.1 + row.lon);
                area.places += 1;
            }
            None => areas.push(Area { nis: row.nis.clone(), sum: (row.lat, row.lon), places: 1 }),
        }
        Ok(())
    }

    fn add_partnership(&mut self, row: PartnershipRow) {
        let membership = Membership { partnership: format!("PINKO {}", row.partnership), role: row.role };
        self.partnerships.entry(row.external_id).or_default().push(membership);
    }

    /// In which partnerships the facility with this key of its register is.
    pub fn partnerships(&self, external_id: &str) -> &[Membership] {
        self.partnerships.get(external_id).map_or(&[], Vec::as_slice)
    }

    /// Every municipality, abolished ones included, in no particular order.
    pub fn municipalities(&self) -> impl Iterator<Item = &Municipality> {
        self.municipalities.values()
    }

    /// The municipality of a NIS code, abolished ones included.
    pub fn municipality(&self, nis: &str) -> Option<&Municipality> {
        self.municipalities.get(nis)
    }

    /// The municipality of a Dutch or French name, whatever its accents, case and hyphens. Of two of one
    /// name the current one, and the one that has the name in Dutch.
    pub fn municipality_by_name(&self, name: &str) -> Option<&Municipality> {
        self.by_name.get(&fold(name)).and_then(|nis| self.municipality(nis))
    }

    /// NIS codes of the current municipalities in which a postcode lies; empty for an unknown postcode.
    pub fn postcode_nis(&self, postcode: &str) -> impl Iterator<Item = &str> {
        self.postcodes.get(postcode).into_iter().flatten().map(|area| area.nis.as_str())
    }

    /// Other names under which people look for a current municipality: its places, what was merged into
    /// it, and the French ones. Sorted.
    pub fn other_names(&self, nis: &str) -> impl Iterator<Item = &str> {
        let own = self.municipality(nis).map_or("", |municipality| municipality.name.as_str());
        self.places.get(nis).into_iter().flatten().map(String::as_str).filter(move |name| *name != own)
    }

    /// The middle of the places of a postcode, within one municipality when `nis` is given.
    pub fn postcode_point(&self, postcode: &str, nis: Option<&str>) -> Option<Point> {
        let areas = self.postcodes.get(postcode)?;
        let area = areas.iter().find(|area| nis.is_none_or(|nis| nis == area.nis))?;
        let places = f64::from(area.places);
        Some((area.sum.0 / places, area.sum.1 / places))
    }
}

fn csv_error(table: &'static str, source: csv::Error) -> ReferenceError {
    ReferenceError::Csv { table, source }
}
