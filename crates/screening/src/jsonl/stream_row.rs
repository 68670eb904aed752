//! One row of a stream. Good rows are read in one pass without copies; what is wrong with a bad one is
//! looked for afterwards, so that messages name the field and never its content.

use crate::authenticity::{Submission, THEMES};
use domain::Sector;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::net::IpAddr;

/// The fields as they are in the file.
#[derive(Deserialize)]
struct Fields<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    at: Cow<'a, str>,
    #[serde(borrow)]
    sector: Cow<'a, str>,
    #[serde(borrow)]
    facility_id: Cow<'a, str>,
    #[serde(borrow, default)]
    provider_id: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    provider_domain: Option<Cow<'a, str>>,
    #[serde(borrow)]
    email: Cow<'a, str>,
    #[serde(borrow, default)]
    ip: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    user_agent: Option<Cow<'a, str>>,
    #[serde(default)]
    form_seconds: Option<f64>,
    scores: [Option<u8>; THEMES],
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    invitation_code: Option<Cow<'a, str>>,
}

/// A row that can be judged.
pub(super) struct StreamRow<'a> {
    fields: Fields<'a>,
    at: i64,
    sector: Sector,
    network: Option<IpAddr>,
    form_seconds: Option<u32>,
}

const REQUIRED: [&str; 6] = ["id", "at", "sector", "facility_id", "email", "text"];
const OPTIONAL: [&str; 5] = ["provider_id", "provider_domain", "ip", "user_agent", "invitation_code"];

impl<'a> StreamRow<'a> {
    /// Reads a line; the error says which field is wrong.
    pub fn parse(line: &'a [u8]) -> Result<Self, String> {
        let line =
            std::str::from_utf8(line).map_err(|e| format!("not UTF-8 at byte {}", e.valid_up_to() + 1))?;
        let fields: Fields<'a> = serde_json::from_str(line).map_err(|_| explain(line))?;
        if fields.id.is_empty() {
            return Err("field id is empty".to_owned());
        }
        if fields.facility_id.is_empty() {
            return Err("field facility_id is empty".to_owned());
        }
        let at = seconds(&fields.at).ok_or("field at is not a time such as 2026-03-04T07:33:44Z")?;
        let sector = Sector::ALL.iter().find(|sector| sector.as_str() == fields.sector);
        let sector = *sector.ok_or("field sector is not one of the sectors")?;
        let odd = |score: &Option<u8>| score.is_some_and(|score| !(1..=5).contains(&score));
        if let Some(i) = fields.scores.iter().position(odd) {
            return Err(format!("field scores: value {} is neither 1 to 5 nor null", i + 1));
        }
        let network = match fields.ip.as_deref() {
            None | Some("") => None,
            Some(ip) => Some(ip.parse().map_err(|_| "field ip is not a network address")?),
        };
        let form_seconds = match fields.form_seconds {
            None => None,
            Some(seconds) if (0.0..=1e9).contains(&seconds) =>
            {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
                Some(seconds as u32)
            }
            Some(_) => return Err("field form_seconds is not a number of at least 0".to_owned()),
        };
        Ok(Self { fields, at, sector, network, form_seconds })
    }

    /// As given.
    pub fn id(&self) -> &str {
        &self.fields.id
    }

    /// Seconds since 1970 UTC.
    pub fn at(&self) -> i64 {
        self.at
    }

    /// The row as the engine sees it.
    pub fn submission(&self) -> Submission<'_> {
        let fields = &self.fields;
        Submission {
            id: &fields.id,
            at: self.at,
            sector: self.sector,
            facility: &fields.facility_id,
            provider: fields.provider_id.as_deref().unwrap_or_default(),
            provider_domain: fields.provider_domain.as_deref(),
            email: &fields.email,
            network: self.network,
            device: fields.user_agent.as_deref(),
            form_seconds: self.form_seconds,
            scores: fields.scores,
            text: &fields.text,
            invited: fields.invitation_code.as_deref().is_some_and(|code| !code.is_empty()),
        }
    }
}

/// Why a line is not a row.
fn explain(line: &str) -> String {
    let value: Value = match serde_json::from_str(line) {
        Ok(value) => value,
        Err(error) => return format!("not JSON at column {}", error.column()),
    };
    let Some(row) = value.as_object() else { return "not a JSON object".to_owned() };
    for name in REQUIRED {
        match row.get(name) {
            None => return format!("field {name} is missing"),
            Some(value) if !value.is_string() => return format!("field {name} is not a string"),
            Some(_) => {}
        }
    }
    let wrong = |name: &&str| row.get(*name).is_some_and(|v| !v.is_string() && !v.is_null());
    if let Some(name) = OPTIONAL.iter().find(|name| wrong(name)) {
        return format!("field {name} is neither a string nor null");
    }
    if row.get("form_seconds").is_some_and(|v| !v.is_number() && !v.is_null()) {
        return "field form_seconds is neither a number nor null".to_owned();
    }
    scores(row)
}

fn scores(row: &Map<String, Value>) -> String {
    let Some(list) = row.get("scores") else { return "field scores is missing".to_owned() };
    let Some(list) = list.as_array() else { return "field scores is not a list".to_owned() };
    if list.len() != THEMES {
        return format!("field scores has {} values, expected {THEMES}", list.len());
    }
    let good = |value: &Value| value.is_null() || value.as_u64().is_some_and(|s| (1..=5).contains(&s));
    match list.iter().position(|value| !good(value)) {
        Some(i) => format!("field scores: value {} is neither 1 to 5 nor null", i + 1),
        None => "a field is given twice".to_owned(),
    }
}

/// Seconds since 1970 of a time as in RFC 3339, fractions cut off.
fn seconds(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| {
        bytes
            .get(from..to)?
            .iter()
            .try_fold(0_i64, |sum, b| b.is_ascii_digit().then(|| sum * 10 + i64::from(b - b'0')))
    };
    let is = |at: usize, signs: &[u8]| bytes.get(at).is_some_and(|b| signs.contains(b));
    let shape = is(4, b"-") && is(7, b"-") && is(10, b"Tt ") && is(13, b":") && is(16, b":");
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let fits = (1..=12).contains(&month) && (1..=longest).contains(&day);
    if !shape || !fits || year < 1970 || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let mut rest = bytes.get(19..)?;
    if let Some(fraction) = rest.strip_prefix(b".") {
        let digits = fraction.iter().take_while(|b| b.is_ascii_digit()).count();
        rest = fraction.get(digits.max(1)..)?;
    }
    let offset = match rest {
        b"Z" | b"z" => 0,
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2]
            if [h1, h2, m1, m2].iter().all(|b| b.is_ascii_digit()) =>
        {
            let two = |a: &u8, b: &u8| i64::from(a - b'0') * 10 + i64::from(b - b'0');
            let offset = two(h1, h2) * 3600 + two(m1, m2) * 60;
            if *sign == b'-' { -offset } else { offset }
        }
        _ => return None,
    };
    // Days since 1970 in the proleptic Gregorian calendar, years starting in March.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = y * 365 + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1 - 719_468;
    Some(days * 86_400 + hour * 3600 + minute * 60 + second - offset)
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn times_are_read_as_rfc_3339_says() {
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2024-02-29T12:30:45.5+01:00"), Some(1_709_206_245));
        assert_eq!(seconds("2024-03-04T07:33:44Z"), Some(1_709_537_624));
        for bad in
            ["2023-02-29T00:00:00Z", "2024-03-04", "2024-13-04T07:33:44Z", "2024-03-04T07:33:44", "é", ""]
        {
            assert_eq!(seconds(bad), None, "{bad}");
        }
    }
}
