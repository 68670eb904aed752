//! Invented facilities: no name of them exists, their places do.

use anyhow::{Context, Result};
use domain::Sector;
use onboarding::register::{Municipality, Reference};
use std::collections::HashMap;

/// What a house is called: two of these and a number, for 150,000 different names of ordinary words.
const FIRST: [&str; 40] = [
    "Zonnige",
    "Kleine",
    "Blauwe",
    "Gouden",
    "Vrolijke",
    "Stille",
    "Warme",
    "Groene",
    "Wilde",
    "Zachte",
    "Rode",
    "Oude",
    "Jonge",
    "Blije",
    "Dappere",
    "Slimme",
    "Ronde",
    "Hoge",
    "Witte",
    "Lieve",
    "Zilveren",
    "Houten",
    "Stenen",
    "Bonte",
    "Frisse",
    "Zoete",
    "Rustige",
    "Vlugge",
    "Milde",
    "Trage",
    "Koele",
    "Ruime",
    "Heldere",
    "Zonnegele",
    "Paarse",
    "Nieuwe",
    "Verre",
    "Brede",
    "Tweede",
    "Eerste",
];
const SECOND: [&str; 50] = [
    "Bloem",
    "Vlinder",
    "Beuk",
    "Molen",
    "Ster",
    "Regenboog",
    "Kikker",
    "Boomgaard",
    "Linde",
    "Zwaan",
    "Vuurtoren",
    "Kasteel",
    "Egel",
    "Appelaar",
    "Horizon",
    "Merel",
    "Rozelaar",
    "Schelp",
    "Toren",
    "Beek",
    "Vijver",
    "Wolk",
    "Haven",
    "Zonnebloem",
    "Speelboom",
    "Uil",
    "Sleutel",
    "Brug",
    "Akker",
    "Kastanje",
    "Libel",
    "Duinpan",
    "Klaver",
    "Ooievaar",
    "Hoeve",
    "Ark",
    "Parel",
    "Wilg",
    "Sterrenhof",
    "Bever",
    "Kring",
    "Lente",
    "Zomer",
    "Zevensprong",
    "Bijenkorf",
    "Kapel",
    "Olijftak",
    "Waterlelie",
    "Meander",
    "Heide",
];
/// Kinds of the register with their sector.
const KINDS: [(&str, Sector); 10] = [
    ("kinderdagverblijf", Sector::Childcare),
    ("groepsopvang", Sector::Childcare),
    ("gezinsopvang", Sector::Childcare),
    ("buitenschoolse_opvang", Sector::Childcare),
    ("woonzorgcentrum", Sector::Elderly),
    ("assistentiewoningen", Sector::Elderly),
    ("lokaal_dienstencentrum", Sector::Elderly),
    ("multifunctioneel_centrum", Sector::Disability),
    ("pleegzorg", Sector::YouthCare),
    ("huis_van_het_kind", Sector::YouthCare),
];

/// A number as good as a chance one, the same in every run (splitmix64).
pub const fn mixed(n: u64) -> u64 {
    let mut z = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// One of several, by a number.
pub fn pick<T>(all: &[T], n: u64) -> Result<&T> {
    all.get((n % all.len().max(1) as u64) as usize).context("nothing to pick from")
}

/// What is known of the n-th invented facility.
#[derive(Clone, Debug)]
pub struct House<'a> {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: &'static str,
    /// Its sector.
    pub sector: Sector,
    /// Who runs it: one of 400.
    pub organiser: String,
    /// Where it is.
    pub municipality: &'a Municipality,
    /// One of the postcodes there.
    pub postcode: String,
    /// A point within about five kilometres of the middle of the municipality.
    pub point: (f64, f64),
}

/// Where invented facilities stand.
#[derive(Debug)]
pub struct Places {
    places: &'static Reference,
    current: Vec<&'static Municipality>,
    /// By NIS code.
    postcodes: HashMap<&'static str, Vec<String>>,
}

impl Places {
    /// All municipalities of today.
    ///
    /// # Errors
    /// When the shipped tables are damaged.
    pub fn shipped() -> Result<Self> {
        let places = Reference::shared().ok().context("the tables of places")?;
        let mut current: Vec<_> = places.municipalities().filter(|one| one.is_current()).collect();
        current.sort_by(|a, b| a.nis.cmp(&b.nis));
        let mut postcodes: HashMap<&str, Vec<String>> = HashMap::new();
        for code in (1_000..10_000).map(|code: u32| code.to_string()) {
            for nis in places.postcode_nis(&code) {
                postcodes.entry(nis).or_default().push(code.clone());
            }
        }
        Ok(Self { places, current, postcodes })
    }

    /// The n-th facility, the same in every run.
    ///
    /// # Errors
    /// None while there are municipalities.
    pub fn house(&self, n: usize) -> Result<House<'static>> {
        let chance = mixed(n as u64);
        // Most live where most people live: the square of a share prefers the first.
        let share = (chance % 1_000_003) as f64 / 1_000_003.0;
        let at = (share * share * self.current.len() as f64) as u64;
        let municipality: &'static Municipality = pick(&self.current, at)?;
        let (kind, sector) = *pick(&KINDS, chance >> 20)?;
        let (first, second) = (pick(&FIRST, chance >> 24)?, pick(&SECOND, chance >> 32)?);
        let number = (chance >> 40) % 90;
        let name =
            if number < 10 { format!("De {first} {second}") } else { format!("{first} {second} {number}") };
        let off = |part: u64| ((part % 1_000) as f64 / 1_000.0 - 0.5) * 0.1;
        let (lat, lon) = municipality.point;
        let postcodes = self.postcodes.get(municipality.nis.as_str()).map(Vec::as_slice).unwrap_or_default();
        Ok(House {
            name,
            kind,
            sector,
            organiser: format!("Verzonnen organisatie {}", (chance >> 8) % 400),
            municipality,
            postcode: pick(postcodes, chance >> 12).cloned().unwrap_or_default(),
            point: (lat + off(chance >> 3), lon + off(chance >> 13)),
        })
    }

    /// Other names of a place: those it merged from and its parts.
    pub fn other_names(&self, municipality: &Municipality) -> Vec<String> {
        self.places.other_names(&municipality.nis).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn houses_vary_and_stay_the_same() {
        let places = Places::shipped().unwrap();
        let houses: Vec<_> = (0..2_000).map(|n| places.house(n).unwrap()).collect();
        let count = |of: fn(&House<'_>) -> String| houses.iter().map(of).collect::<HashSet<_>>().len();
        assert!(count(|house| house.name.clone()) > 1_500);
        assert!(count(|house| house.municipality.nis.clone()) > 300);
        assert_eq!(count(|house| house.kind.to_owned()), KINDS.len());
        assert_eq!(places.house(7).unwrap().name, houses[7].name);
    }
}
