//! Checking the fields of one row. Every field reports its first fault only; the row reports all fields.

use super::errors::{Fault, quoted};
use super::fold;
use super::reference::Reference;
use super::row::FacilityRow;
use super::{coordinates, location, offer};
use chrono::NaiveDate;
use domain::Sector;
use unicode_normalization::UnicodeNormalization;

/// Longest name in characters. The longest in the register has 104.
const NAME_MAX: usize = 250;
/// Longest other text in characters.
const TEXT_MAX: usize = 200;
/// Longest web address in characters.
const WEBSITE_MAX: usize = 500;

/// Largest number of places. The largest residential care centre of Flanders has some 500.
const CAPACITY_MAX: u32 = 9_999;

/// Gives the bytes of a column by name; empty when the file has no such column.
pub(super) type Fields<'a> = &'a dyn Fn(&'static str) -> &'a [u8];

/// Checks a row.
pub(super) fn validate(fields: Fields<'_>, reference: &Reference) -> Result<FacilityRow, Vec<Fault>> {
    let mut checker = Checker { fields, faults: Vec::new() };
    let row = checker.row(reference);
    match row {
        Some(row) if checker.faults.is_empty() => Ok(row),
        _ => Err(checker.faults),
    }
}

pub(super) struct Checker<'a> {
    fields: Fields<'a>,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    fn row(&mut self, reference: &Reference) -> Option<FacilityRow> {
        let external_id = self.required("external_id", "missing_external_id", TEXT_MAX);
        let name = self.required("name", "missing_name", NAME_MAX);
        let kind = self.required("kind", "missing_kind", TEXT_MAX);
        let sector = self.required("sector", "missing_sector", TEXT_MAX).and_then(|text| self.sector(&text));
        let organiser = self.text("organiser", TEXT_MAX);
        let street = self.text("street", TEXT_MAX);
        let source = self.text("source", TEXT_MAX);
        let phone = self.checked("phone", "bad_phone", is_phone, "is not a telephone number");
        let email = self.checked("email", "bad_email", is_email, "is not an e-mail address");
        let website = self.checked("website", "bad_website", is_website, "is not an http or https address");
        let capacity = self.capacity();
        let end_date = self.end_date();
        let offer = offer::read(self, reference, external_id.as_deref(), kind.as_deref());
        let given = self.point();
        let place = self.place(reference);
        let (name, place) = (name?, place?);
        Some(FacilityRow {
            slug: fold::slug(&name, place.municipality.as_deref()),
            external_id: external_id?,
            name,
            kind: kind?,
            sector: sector?,
            organiser: organiser?,
            municipality: place.municipality,
            nis: place.nis,
            province: place.province,
            postcode: place.postcode,
            street: street?,
            point: given?.or(place.point),
            point_approximate: given?.is_none() && place.point.is_some(),
            phone: phone?,
            email: email?,
            website: website?,
            capacity: capacity?,
            offer: offer?,
            source: source?.unwrap_or_default(),
            end_date: end_date?,
        })
    }

    pub(super) fn fault(&mut self, column: &'static str, code: &'static str, detail: impl Into<String>) {
        self.faults.push(Fault::new(column, code, detail));
    }

    /// The text of a column, trimmed and in NFC. `None` when it is no UTF-8, which is then reported.
    pub(super) fn raw(&mut self, column: &'static str) -> Option<String> {
        let bytes = (self.fields)(column);
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.trim().nfc().collect()),
            Err(error) => {
                self.fault(column, "invalid_utf8", format!("byte {} is not UTF-8", error.valid_up_to() + 1));
                None
            }
        }
    }

    /// `None`: reported. `Some(None)`: empty.
    pub(super) fn text(&mut self, column: &'static str, most: usize) -> Option<Option<String>> {
        let text = self.raw(column)?;
        match text_fault(column, &text, most) {
            Some(fault) => {
                self.faults.push(fault);
                None
            }
            None => Some(Some(text).filter(|text| !text.is_empty())),
        }
    }

    fn required(&mut self, column: &'static str, missing: &'static str, most: usize) -> Option<String> {
        let text = self.text(column, most)?;
        if text.is_none() {
            self.fault(column, missing, format!("{column} is empty"));
        }
        text
    }

    fn sector(&mut self, text: &str) -> Option<Sector> {
        let sector = text.parse().ok();
        if sector.is_none() {
            let all = Sector::ALL.map(Sector::as_str).join(", ");
            self.fault("sector", "unknown_sector", format!("{} is none of {all}", quoted(text)));
        }
        sector
    }

    /// A field with a form of its own. The value is not repeated: it may be somebody's.
    fn checked(
        &mut self,
        column: &'static str,
        code: &'static str,
        fine: fn(&str) -> bool,
        detail: &str,
    ) -> Option<Option<String>> {
        let text = self.raw(column)?;
        if text.is_empty() {
            return Some(None);
        }
        if fine(&text) {
            return Some(Some(text));
        }
        self.fault(column, code, format!("{column} {detail}"));
        None
    }

    fn capacity(&mut self) -> Option<Option<u32>> {
        let text = self.raw("capacity")?;
        if text.is_empty() {
            return Some(None);
        }
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        let places =
            plain.then(|| text.parse().ok()).flatten().filter(|places| (1..=CAPACITY_MAX).contains(places));
        if places.is_none() {
            let detail = format!("{} is not a number of places from 1 to {CAPACITY_MAX}", quoted(&text));
            self.fault("capacity", "bad_capacity", detail);
        }
        places.map(Some)
    }

    fn end_date(&mut self) -> Option<Option<NaiveDate>> {
        let text = self.raw("end_date")?;
        if text.is_empty() {
            return Some(None);
        }
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        if date.is_none() {
            self.fault(
                "end_date",
                "bad_end_date",
                format!("{} is not a date such as 2026-12-31", quoted(&text)),
            );
        }
        date.map(Some)
    }

    fn point(&mut self) -> Option<Option<(f64, f64)>> {
        let (lat, lon) = (self.raw("lat")?, self.raw("lon")?);
        coordinates::read(&lat, &lon).map_err(|fault| self.faults.push(fault)).ok()
    }

    fn place(&mut self, reference: &Reference) -> Option<Place> {
        let municipality = self.text("municipality", TEXT_MAX)?.unwrap_or_default();
        let (nis, postcode) = (self.raw("nis")?, self.raw("postcode")?);
        match location::read(reference, &municipality, &nis, &postcode) {
            Ok(found) => Some(Place::of(reference, &found)),
            Err(fault) => {
                self.faults.push(fault);
                None
            }
        }
    }
}

/// The location in the words of the reference tables.
struct Place {
    municipality: Option<String>,
    nis: Option<String>,
    province: Option<String>,
    postcode: Option<String>,
    point: Option<(f64, f64)>,
}

impl Place {
    fn of(reference: &Reference, found: &location::Location<'_>) -> Self {
        let nis = found.municipality.map(|municipality| municipality.nis.as_str());
        let point = found.postcode.and_then(|postcode| reference.postcode_point(postcode, nis));
        Self {
            municipality: found.municipality.map(|municipality| municipality.name.clone()),
            nis: nis.map(str::to_owned),
            province: found.municipality.and_then(|municipality| municipality.province.clone()),
            postcode: found.postcode.map(str::to_owned),
            point: point.or_else(|| found.municipality.map(|municipality| municipality.point)),
        }
    }
}

fn text_fault(column: &'static str, text: &str, most: usize) -> Option<Fault> {
    let of_name =
        |in_name: &'static str, elsewhere: &'static str| if column == "name" { in_name } else { elsewhere };
    let fault = |code, detail: String| Some(Fault::new(column, code, detail));
    let length = text.chars().count();
    if length > most {
        let code = of_name("name_too_long", "text_too_long");
        return fault(code, format!("{length} characters ({} bytes), at most {most}", text.len()));
    }
    if has_markup(text) {
        return fault(of_name("html_in_name", "html_in_text"), "looks like HTML".to_owned());
    }
    if let Some(c) = text.chars().find(|c| is_unprintable(*c)) {
        return fault("control_characters", format!("holds U+{:04X}, which does not print", u32::from(c)));
    }
    // A spreadsheet runs a cell that starts so (OWASP, "CSV injection"); the open data export is one.
    match text.chars().next() {
        Some(c @ ('=' | '+' | '-' | '@')) => {
            fault("csv_injection", format!("starts with {c}, which a spreadsheet takes for a formula"))
        }
        _ => None,
    }
}

/// `<` before a letter or one of `/!?`: a tag, an end tag, a comment. A lone `<` is a sign like others.
fn has_markup(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        if after.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) {
            return true;
        }
        rest = after;
    }
    false
}

/// Control characters, line breaks, and format characters that turn, hide or join text.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
        || matches!(c, '\u{E0000}'..='\u{E007F}')
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let fine = |(i, c): (usize, char)| c.is_ascii_digit() || " ./-()".contains(c) || (c == '+' && i == 0);
    (8..=15).contains(&digits) && text.len() <= 30 && text.char_indices().all(fine)
}

fn is_email(text: &str) -> bool {
    domain::email::EmailAddress::parse(text).is_ok()
}

fn is_website(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let Some(rest) = ["https://", "http://"].iter().find_map(|scheme| lower.strip_prefix(scheme)) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let dotted = host.split(['.', ':']).filter(|label| !label.is_empty()).count() >= 2 && host.contains('.');
    dotted
        && text.chars().count() <= WEBSITE_MAX
        && !host.contains('@')
        && !text.contains(|c: char| c.is_whitespace() || is_unprintable(c) || "<>\"\\`".contains(c))
}
