//! The shipped register as documents, as the import and the index job make them.

use domain::ids::FacilityId;
use search::FacilityDocument;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const FACILITIES: &str = include_str!("../../../../../config/reference/facilities.csv");
const MUNICIPALITIES: &str = include_str!("../../../../../config/reference/municipalities.csv");
const POSTCODES: &str = include_str!("../../../../../config/reference/postcodes.csv");

type Row = BTreeMap<String, String>;

/// Every facility with its key in the register.
pub fn documents() -> Vec<(String, FacilityDocument)> {
    let municipalities = rows(MUNICIPALITIES);
    let provinces: BTreeMap<&str, &str> =
        municipalities.iter().map(|row| (field(row, "nis"), field(row, "province"))).collect();
    let names = names(&municipalities, &rows(POSTCODES));
    let facilities = rows(FACILITIES);
    facilities
        .iter()
        .zip(1u32..)
        .map(|(row, number)| {
            (field(row, "external_id").to_owned(), document(row, number, &provinces, &names))
        })
        .collect()
}

fn document(
    row: &Row,
    number: u32,
    provinces: &BTreeMap<&str, &str>,
    names: &BTreeMap<String, BTreeSet<String>>,
) -> FacilityDocument {
    let some = |name| Some(field(row, name).to_owned()).filter(|text| !text.is_empty());
    let nis = field(row, "nis");
    let municipality = some("municipality");
    let others = names.get(nis).into_iter().flatten();
    FacilityDocument {
        id: FacilityId(Uuid::from_u128(u128::from(number))),
        slug: format!("v-{number}"),
        name: field(row, "name").to_owned(),
        kind: field(row, "kind").to_owned(),
        sector: field(row, "sector").parse().expect("a sector"),
        organiser: some("organiser"),
        municipality_names: others.filter(|name| Some(*name) != municipality.as_ref()).cloned().collect(),
        municipality,
        postcode: some("postcode"),
        province: provinces.get(nis).filter(|name| !name.is_empty()).map(|name| (*name).to_owned()),
        lat: None,
        lon: None,
        point_approximate: true,
        offer: domain::Offer::default(),
        review_languages: Vec::new(),
        theme_scores: Vec::new(),
        participating: true,
        invented: false,
        review_count: 0,
        score: None,
    }
}

/// Names of the places in every current municipality, by NIS code: its parts, what merged into it, and
/// the French ones.
fn names(municipalities: &[Row], postcodes: &[Row]) -> BTreeMap<String, BTreeSet<String>> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in municipalities {
        let into = field(row, "merged_into_nis");
        let now = if into.is_empty() { field(row, "nis") } else { into };
        let all = ["name_nl", "name_fr"].map(|name| field(row, name).to_owned());
        names.entry(now.to_owned()).or_default().extend(all);
    }
    for row in postcodes {
        let all = ["place", "place_fr"].map(|name| field(row, name).to_owned());
        let all = all.into_iter().filter(|name| !name.is_empty());
        names.entry(field(row, "nis").to_owned()).or_default().extend(all);
    }
    names
}

fn rows(table: &str) -> Vec<Row> {
    csv::Reader::from_reader(table.as_bytes()).deserialize().map(|row| row.expect("a row")).collect()
}

fn field<'r>(row: &'r Row, name: &str) -> &'r str {
    row.get(name).map_or("", String::as_str)
}
