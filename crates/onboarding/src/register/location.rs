//! Municipality, NIS code and postcode of a row, checked against the reference tables and each other.

use super::errors::{Fault, quoted};
use super::reference::{Municipality, Reference};

/// Where a facility is, as far as the row says.
#[derive(Debug, Default)]
pub(super) struct Location<'a> {
    pub(super) municipality: Option<&'a Municipality>,
    pub(super) postcode: Option<&'a str>,
}

/// The first thing that is wrong is enough: the fields say the same in three ways, and one mistake would
/// be reported three times.
pub(super) fn read<'a>(
    reference: &'a Reference,
    municipality: &str,
    nis: &str,
    postcode: &'a str,
) -> Result<Location<'a>, Fault> {
    check_postcode(reference, postcode)?;
    let by_nis = by_nis(reference, nis)?;
    let found = by_name(reference, municipality, by_nis)?;
    let found = found.or_else(|| only_municipality(reference, postcode));
    if let Some(found) = found.filter(|_| !postcode.is_empty()) {
        check_pair(reference, found, postcode)?;
    }
    Ok(Location { municipality: found, postcode: Some(postcode).filter(|code| !code.is_empty()) })
}

fn check_postcode(reference: &Reference, postcode: &str) -> Result<(), Fault> {
    let wrong = |detail: String| Err(Fault::new("postcode", "bad_postcode", detail));
    if postcode.is_empty() {
        Ok(())
    } else if postcode.len() != 4 || !postcode.bytes().all(|byte| byte.is_ascii_digit()) {
        wrong(format!("{} has not 4 digits", quoted(postcode)))
    } else if reference.postcode_nis(postcode).next().is_none() {
        wrong(format!("{postcode} is not a Belgian postcode"))
    } else {
        Ok(())
    }
}

fn by_nis<'a>(reference: &'a Reference, nis: &str) -> Result<Option<&'a Municipality>, Fault> {
    if nis.is_empty() {
        return Ok(None);
    }
    if nis.len() != 5 || !nis.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::new("nis", "bad_nis", format!("{} has not 5 digits", quoted(nis))));
    }
    let found = reference.municipality(nis);
    let found = found.ok_or_else(|| Fault::new("nis", "unknown_nis", format!("{nis} does not exist")))?;
    current("nis", "abolished_nis", found).map(Some)
}

fn by_name<'a>(
    reference: &'a Reference,
    name: &str,
    by_nis: Option<&'a Municipality>,
) -> Result<Option<&'a Municipality>, Fault> {
    if name.is_empty() {
        return Ok(by_nis);
    }
    let unknown = || {
        let detail = format!("{} is not a Belgian municipality", quoted(name));
        Fault::new("municipality", "unknown_municipality", detail)
    };
    let found = reference.municipality_by_name(name).ok_or_else(unknown)?;
    let Some(by_nis) = by_nis else {
        return current("municipality", "abolished_municipality", found).map(Some);
    };
    // The French name of one municipality may be the Dutch name of another, so compare both names.
    let same = |other: &str| super::fold::fold(other) == super::fold::fold(name);
    if found.nis == by_nis.nis || same(&by_nis.name) || same(&by_nis.name_fr) {
        return Ok(Some(by_nis));
    }
    let detail = format!("{} is {}, not {}", by_nis.nis, by_nis.name, quoted(name));
    Err(Fault::new("nis", "municipality_nis_mismatch", detail))
}

fn current<'a>(
    column: &'static str,
    code: &'static str,
    found: &'a Municipality,
) -> Result<&'a Municipality, Fault> {
    let Some(merger) = &found.abolished else { return Ok(found) };
    let (nis, name, into_nis, into, on) =
        (&found.nis, &found.name, &merger.into_nis, &merger.into, merger.on);
    Err(Fault::new(column, code, format!("{nis} {name} merged into {into_nis} {into} on {on}")))
}

/// The municipality of a postcode that lies in one only.
fn only_municipality<'a>(reference: &'a Reference, postcode: &str) -> Option<&'a Municipality> {
    let mut all = reference.postcode_nis(postcode);
    let first = all.next()?;
    if all.next().is_some() { None } else { reference.municipality(first) }
}

fn check_pair(reference: &Reference, municipality: &Municipality, postcode: &str) -> Result<(), Fault> {
    if reference.postcode_nis(postcode).any(|nis| nis == municipality.nis) {
        return Ok(());
    }
    let names: Vec<&str> = reference
        .postcode_nis(postcode)
        .filter_map(|nis| reference.municipality(nis))
        .map(|found| found.name.as_str())
        .collect();
    let detail = format!("{postcode} is {}, not {}", names.join(" or "), municipality.name);
    Err(Fault::new("postcode", "postcode_municipality_mismatch", detail))
}
