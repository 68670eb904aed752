//! Reading a register: the real one is clean, the broken one is described row by row.

use onboarding::register::{FileError, Reference, RegisterReader, RowError};
use std::collections::HashMap;

const REGISTER: &[u8] = include_bytes!("../../../../config/reference/facilities.csv");
const BROKEN: &[u8] = include_bytes!("../data/facilities.bad.csv");
const HEADER: &str =
    "external_id,name,kind,sector,organiser,municipality,nis,postcode,lat,lon,phone,email,website,end_date\n";

fn reference() -> Reference {
    Reference::embedded().expect("the tables of the program")
}

/// Reads a whole file.
fn read(file: &[u8]) -> (Vec<onboarding::register::FacilityRow>, Vec<RowError>) {
    let reference = reference();
    let mut reader = RegisterReader::new(file, &reference).expect("a header");
    let (mut rows, mut errors) = (vec![], vec![]);
    while let Some(row) = reader.next_row().expect("a file that can be read") {
        match row.row {
            Ok(row) => rows.push(row),
            Err(found) => errors.extend(found),
        }
    }
    (rows, errors)
}

/// The column and the code of an error.
type Finding = (Option<&'static str>, &'static str);

/// Reads one row under [`HEADER`].
fn codes(row: &str) -> Vec<Finding> {
    let (_, errors) = read(format!("{HEADER}{row}\n").as_bytes());
    errors.into_iter().map(|error| (error.column, error.code)).collect()
}

#[test]
fn the_real_register_is_clean() {
    let (rows, errors) = read(REGISTER);
    assert_eq!(errors, []);
    assert_eq!(rows.len(), 1502);
    assert_eq!(rows.iter().filter(|row| row.municipality.is_some()).count(), 1481);
    assert!(rows.iter().all(|row| row.point_approximate == row.municipality.is_some()));
    assert!(rows.iter().all(|row| row.point.is_some() == row.municipality.is_some()));
    let per_province = |name: &str| rows.iter().filter(|row| row.province.as_deref() == Some(name)).count();
    assert_eq!(per_province("Limburg"), 187);
    assert_eq!(per_province("Antwerpen"), 420);
}

#[test]
fn a_row_becomes_typed_fields() {
    let (rows, _) = read(REGISTER);
    let row = rows.iter().find(|row| row.external_id == "kbo-0212165922").expect("a row of the register");
    assert_eq!(row.slug, "vzw-de-linde-ronse");
    assert_eq!(row.sector, domain::Sector::Elderly);
    assert_eq!(row.municipality.as_deref(), Some("Ronse"));
    assert_eq!(row.province.as_deref(), Some("Oost-Vlaanderen"));
    assert_eq!(row.organiser, None);
    let (lat, lon) = row.point.expect("the point of the postcode");
    assert!((lat - 50.75).abs() < 0.05 && (lon - 3.6).abs() < 0.05, "{lat} {lon}");
    assert!(row.slug.is_ascii() && rows.iter().all(|row| !row.slug.is_empty() && row.slug.len() <= 80));
}

#[test]
fn a_municipality_is_known_by_its_former_names_too() {
    let reference = reference();
    let names: Vec<&str> = reference.other_names("46029").collect();
    assert!(
        names.contains(&"Moerbeke") && names.contains(&"Eksaarde") && !names.contains(&"Lokeren"),
        "{names:?}"
    );
    let name = |text: &str| reference.municipality_by_name(text).map(|found| found.nis.as_str());
    assert_eq!((name("Lokeren"), name("liège"), name("LUIK")), (Some("46029"), Some("62063"), Some("62063")));
    assert_eq!(reference.other_names("00000").count(), 0);
}

#[test]
fn lines_are_those_of_the_file() {
    for (break_, bom) in [("\n", ""), ("\r\n", ""), ("\n", "\u{feff}"), ("\r\n", "\u{feff}")] {
        let file = [
            "external_id,name,kind,sector",
            "a,Een,x,childcare",
            "",
            "",
            "b,\"Twee",
            "regels\",x,childcare",
            "c,Drie,x,none",
            "",
            "d,Vier,x,none",
        ]
        .join(break_);
        let (rows, errors) = read(format!("{bom}{file}").as_bytes());
        let found: Vec<(u64, &str)> = errors.iter().map(|error| (error.line, error.code)).collect();
        let expected = [(5, "control_characters"), (7, "unknown_sector"), (9, "unknown_sector")];
        assert_eq!(found, expected, "with {break_:?} and {bom:?}");
        assert_eq!(rows.len(), 1);
    }
}

#[test]
fn a_header_must_have_the_needed_columns_once() {
    let reference = reference();
    let error =
        |file: &'static str| RegisterReader::new(file.as_bytes(), &reference).err().map(|e| e.to_string());
    assert_eq!(error("").as_deref(), Some("line 1: the column \"external_id\" is missing in the header"));
    assert_eq!(
        error("external_id,name,kind,sector,name\n").as_deref(),
        Some("line 1: the column \"name\" is there twice")
    );
    let reader = RegisterReader::new(&b"Sector,kind,NAME,external_id,colour\n"[..], &reference);
    assert_eq!(reader.expect("any order, any case").ignored(), ["colour"]);
}

#[test]
fn a_quotation_mark_that_is_never_closed_does_not_swallow_the_file() {
    let mut file = b"external_id,name,kind,sector\na,Een,x,childcare\nb,\"Twee,x,childcare\n".to_vec();
    file.extend(b"c,Drie,x,childcare\n".repeat(200_000));
    let reference = reference();
    let mut reader = RegisterReader::new(&file[..], &reference).expect("a header");
    assert!(reader.next_row().expect("a good row").is_some());
    let error = reader.next_row().expect_err("an endless row");
    assert!(matches!(error, FileError::EndlessRow { line: 3, .. }), "{error}");
}

#[test]
fn fields_are_checked_one_by_one() {
    let cases: &[(&str, &[Finding])] = &[
        (
            "a,Een,x,childcare,,Gent,44021,9000,51.05,3.72,+32 9 000 00 00,info@example.org,https://example.org,",
            &[],
        ),
        ("a,Een,x,childcare,,,,,,,,,,", &[]),
        ("a,Kinderen < 3 jaar & co,x,childcare,,GENT,,,,,,,,", &[]),
        ("a,Een,x,childcare,,Gand,,,,,,,,", &[]),
        ("a,Een,,childcare,,,,,,,,,,", &[(Some("kind"), "missing_kind")]),
        ("a,,x,fish,,,,,,,,,,", &[(Some("name"), "missing_name"), (Some("sector"), "unknown_sector")]),
        ("a,Een,x,childcare,=1+1,,,,,,,,,", &[(Some("organiser"), "csv_injection")]),
        ("a,Een,x,childcare,</b>,,,,,,,,,", &[(Some("organiser"), "html_in_text")]),
        ("a,Een,x,childcare,,Gent,11002,,,,,,,", &[(Some("nis"), "municipality_nis_mismatch")]),
        ("a,Een,x,childcare,,Borsbeek,,,,,,,,", &[(Some("municipality"), "abolished_municipality")]),
        ("a,Een,x,childcare,,,11007,,,,,,,", &[(Some("nis"), "abolished_nis")]),
        ("a,Een,x,childcare,,,,9999,,,,,,", &[(Some("postcode"), "bad_postcode")]),
        ("a,Een,x,childcare,,,,,NaN,3.7,,,,", &[(Some("lat"), "wrong_coordinates")]),
        ("a,Een,x,childcare,,,,,51.0,181,,,,", &[(Some("lon"), "wrong_coordinates")]),
        ("a,Een,x,childcare,,,,,,,bel ons,,,", &[(Some("phone"), "bad_phone")]),
        ("a,Een,x,childcare,,,,,,,,info@example,,", &[(Some("email"), "bad_email")]),
        ("a,Een,x,childcare,,,,,,,,,https://localhost/,", &[(Some("website"), "bad_website")]),
        ("a,Een,x,childcare,,,,,,,,,https://evil.example@example.org/,", &[(Some("website"), "bad_website")]),
        ("a,Een,x,childcare,,,,,,,,,,31/12/2026", &[(Some("end_date"), "bad_end_date")]),
        ("a,Een,x,childcare", &[(None, "missing_columns")]),
    ];
    for (row, expected) in cases {
        assert_eq!(codes(row), *expected, "for {row}");
    }
}

#[test]
fn an_unknown_municipality_is_filled_in_from_a_postcode_of_one() {
    let (rows, errors) = read(
        format!("{HEADER}a,Een,x,childcare,,,,9000,,,,,,\nb,Twee,x,childcare,,,,1040,,,,,,\n").as_bytes(),
    );
    assert_eq!(errors, []);
    let places: Vec<Option<&str>> = rows.iter().map(|row| row.municipality.as_deref()).collect();
    assert_eq!(places, [Some("Gent"), None]);
}

#[test]
fn messages_are_short_and_safe_for_a_terminal() {
    let (_, errors) = read(BROKEN);
    for error in errors {
        let text = error.to_string();
        assert!(text.len() < 200 && !text.contains(|c: char| c.is_control() || c == '\u{202e}'), "{text:?}");
    }
}

/// Row by row as the file's own last column says. The three duplicates are known to the import only.
#[test]
fn every_broken_row_gets_its_one_message() {
    let (_, errors) = read(BROKEN);
    let mut by_line: HashMap<u64, Vec<&RowError>> = HashMap::new();
    errors.iter().for_each(|error| by_line.entry(error.line).or_default().push(error));
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(BROKEN);
    let mut seen = 0;
    for record in reader.byte_records() {
        let record = record.expect("CSV");
        let line = record.position().expect("a place").line();
        let said = String::from_utf8_lossy(record.get(record.len() - 1).expect("a last field")).into_owned();
        let expected = said.split(':').next().expect("a code");
        let found: Vec<&str> = by_line.get(&line).into_iter().flatten().map(|error| error.code).collect();
        let expected = if expected == "duplicate_external_id" { vec![] } else { vec![expected] };
        assert_eq!(found, expected, "line {line}: {said}");
        seen += 1;
    }
    assert_eq!((seen, errors.len()), (30, 27));
}

#[test]
fn places_are_a_whole_number_and_may_be_absent() {
    let header = "external_id,name,kind,sector,capacity\n";
    let (rows, errors) = read(format!("{header}a,Een,x,childcare,6\nb,Twee,x,elderly,\n").as_bytes());
    assert_eq!(errors, []);
    assert_eq!(rows.iter().map(|row| row.capacity).collect::<Vec<_>>(), [Some(6), None]);
    for wrong in ["0", "-1", "10000", "6.5", "zes", "+6"] {
        let (rows, errors) = read(format!("{header}a,Een,x,childcare,{wrong}\n").as_bytes());
        assert!(
            rows.is_empty() && errors.iter().any(|error| error.code == "bad_capacity"),
            "{wrong}: {errors:?}"
        );
    }
}
