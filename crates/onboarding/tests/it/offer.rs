//! What a register says of a facility's offer, and what stays unknown.

use domain::Offer;
use onboarding::register::{FacilityRow, Reference, RegisterReader};

const REGISTER: &[u8] = include_bytes!("../../../../config/reference/facilities.csv");
const HEADER: &str = "external_id,name,kind,sector,inclusive_care,income_based_price,partnerships\n";

/// The rows, or the codes of what is wrong.
fn read(file: &[u8]) -> (Vec<FacilityRow>, Vec<(Option<&'static str>, &'static str)>) {
    let reference = Reference::shared().expect("the tables of the program");
    let mut reader = RegisterReader::new(file, reference).expect("a header");
    assert_eq!(reader.ignored(), Vec::<String>::new(), "every column means something");
    let (mut rows, mut codes) = (vec![], vec![]);
    while let Some(row) = reader.next_row().expect("a file that can be read") {
        match row.row {
            Ok(row) => rows.push(row),
            Err(found) => codes.extend(found.into_iter().map(|error| (error.column, error.code))),
        }
    }
    (rows, codes)
}

fn offer(row: &str) -> Offer {
    let (mut rows, codes) = read(format!("{HEADER}{row}\n").as_bytes());
    assert_eq!(codes, [], "{row}");
    rows.pop().expect("a row").offer
}

#[test]
fn columns_say_yes_no_or_nothing() {
    let said = offer("a,Een,x,childcare,ja,NEE, Samen ;PINKO Geel;Samen;;");
    assert_eq!((said.inclusive_care, said.income_based_price), (Some(true), Some(false)));
    assert_eq!(said.partnerships, ["PINKO Geel", "Samen"]);
    assert_eq!(offer("a,Een,x,childcare,,,"), Offer::default());
    let (_, codes) = read(format!("{HEADER}a,Een,x,childcare,soms,2,\n").as_bytes());
    assert_eq!(
        codes,
        [(Some("inclusive_care"), "not_yes_or_no"), (Some("income_based_price"), "not_yes_or_no")]
    );
}

#[test]
fn a_kind_whose_task_it_is_and_the_table_of_partnerships_fill_in_what_columns_leave_open() {
    assert_eq!(offer("a,Een,CIK,childcare,,,").inclusive_care, Some(true));
    assert_eq!(
        offer("a,Een,CIK,childcare,no,,").inclusive_care,
        Some(false),
        "the register itself knows better"
    );
    let geel = offer("pinko-cik-geel,CIK Geel,CIK,childcare,,,");
    assert_eq!(geel.partnerships, ["PINKO Geel"]);
}

#[test]
fn the_shipped_register_says_little_and_nothing_is_guessed() {
    let (rows, _) = read(REGISTER);
    let inclusive = rows.iter().filter(|row| row.offer.inclusive_care == Some(true)).count();
    let members = rows.iter().filter(|row| !row.offer.partnerships.is_empty()).count();
    assert!(rows.iter().all(|row| row.offer.inclusive_care != Some(false)));
    assert!(rows.iter().all(|row| row.offer.income_based_price.is_none()));
    // 9 + 5 centres for inclusive childcare and 21 childcare members of the pioneer projects.
    assert_eq!((inclusive, members), (35, 48));
    let ganspoel = rows.iter().find(|row| row.external_id == "pinko-ganspoel").expect("there");
    assert_eq!((ganspoel.offer.inclusive_care, ganspoel.offer.partnerships.len()), (None, 2));
}
