//! Filters in the server's language: what the query asks, and what follows the last item of a page.

use super::order::{Direction, Sorted, Value};
use crate::embedded::thousandths;
use crate::query::{FacilityQuery, ReviewQuery};
use crate::text::fold;

/// A value that a filter can compare is not longer; a longer one matches nothing.
const MAX_VALUE: usize = 200;

/// Conditions that must all hold, or none because nothing can fulfil them.
pub type Conditions = Option<Vec<String>>;

/// What a query for facilities asks besides its words.
pub fn facilities(query: &FacilityQuery) -> Conditions {
    let mut all = Vec::new();
    all.extend(query.sector.map(|sector| equal("sector", sector.as_str())));
    named(&mut all, "filter_kind", query.kind.as_deref())?;
    named(&mut all, "filter_municipality", query.municipality.as_deref())?;
    named(&mut all, "filter_province", query.province.as_deref())?;
    all.extend(
        query.participating.map(|wanted| equal("participating", if wanted { "true" } else { "false" })),
    );
    all.extend(query.min_score.map(|least| format!("score >= {least}")));
    if let Some(theme) = &query.theme {
        let field = quoted(&format!("themes.{theme}"));
        all.push(match query.min_theme_score {
            Some(least) => format!("{field} >= {}", thousandths(least)),
            None => format!("{field} EXISTS"),
        });
    }
    code(&mut all, "language", query.language.as_deref())?;
    all.extend(query.inclusive_care.map(|said| equal("inclusive_care", said.as_str())));
    all.extend(query.income_based_price.map(|said| equal("income_based_price", said.as_str())));
    named(&mut all, "filter_partnership", query.partnership.as_deref())?;
    if let (Some((lat, lon)), Some(km)) = (query.near, query.radius_km) {
        all.push(format!("_geoRadius({lat}, {lon}, {})", km * 1_000.0));
    }
    Some(all)
}

/// What a query for reviews asks besides its words.
pub fn reviews(query: &ReviewQuery) -> Conditions {
    let mut all = Vec::new();
    all.extend(query.facility_id.map(|id| equal("facility_id", &id.to_string())));
    all.extend(query.sector.map(|sector| equal("sector", sector.as_str())));
    named(&mut all, "filter_kind", query.kind.as_deref())?;
    named(&mut all, "filter_municipality", query.municipality.as_deref())?;
    named(&mut all, "filter_province", query.province.as_deref())?;
    code(&mut all, "relation", query.relation.as_deref())?;
    code(&mut all, "language", query.language.as_deref())?;
    let score = match &query.theme {
        Some(theme) => quoted(&format!("themes.{theme}")),
        None => "score".to_owned(),
    };
    if query.theme.is_some() {
        all.push(format!("{score} EXISTS"));
    }
    all.extend(query.min_score.map(|least| format!("{score} >= {least}")));
    Some(all)
}

/// What comes after `last` in this order: later by the first value, or equal there and later by the
/// second, and so on. A document without a value comes after all that have one.
pub fn behind(order: &[Sorted], last: &[Value]) -> String {
    let mut ways = Vec::new();
    let mut equal_so_far: Vec<String> = Vec::new();
    for (sorted, value) in order.iter().zip(last) {
        let field = quoted(&sorted.field);
        let sign = if sorted.direction == Direction::Ascending { '>' } else { '<' };
        let later = match value {
            Value::Missing => None,
            Value::Number(number) if sorted.optional => {
                Some(format!("({field} {sign} {number} OR {field} NOT EXISTS)"))
            }
            Value::Number(number) => Some(format!("{field} {sign} {number}")),
            Value::Text(text) => Some(format!("{field} {sign} {}", quoted(text))),
        };
        if let Some(later) = later {
            let mut way = equal_so_far.clone();
            way.push(later);
            ways.push(format!("({})", way.join(" AND ")));
        }
        equal_so_far.push(match value {
            Value::Missing => format!("{field} NOT EXISTS"),
            Value::Number(number) => format!("{field} = {number}"),
            Value::Text(text) => format!("{field} = {}", quoted(text)),
        });
    }
    format!("({})", ways.join(" OR "))
}

/// A condition on a text.
pub fn equal(field: &str, value: &str) -> String {
    format!("{field} = {}", quoted(value))
}

/// A condition that a text is another.
pub fn other(field: &str, value: &str) -> String {
    format!("{field} != {}", quoted(value))
}

/// All conditions in one, or none.
pub fn all(conditions: &[String]) -> String {
    conditions.join(" AND ")
}

fn named(all: &mut Vec<String>, field: &str, value: Option<&str>) -> Option<()> {
    if let Some(value) = value {
        let folded = fold(&value.chars().take(MAX_VALUE).collect::<String>().replace('_', " "));
        if folded.is_empty() || value.chars().count() > MAX_VALUE {
            return None;
        }
        all.push(equal(field, &folded));
    }
    Some(())
}

/// Codes are compared as they are, so one that cannot be a code matches nothing.
fn code(all: &mut Vec<String>, field: &str, value: Option<&str>) -> Option<()> {
    if let Some(value) = value {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-';
        if value.is_empty() || value.len() > MAX_VALUE || !value.bytes().all(plain) {
            return None;
        }
        all.push(equal(field, value));
    }
    Some(())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_place_in_an_order() {
        let order = [
            Sorted { field: "score".to_owned(), direction: Direction::Descending, optional: true },
            Sorted { field: "key".to_owned(), direction: Direction::Ascending, optional: false },
        ];
        let key = || Value::Text("k".to_owned());
        assert_eq!(
            behind(&order, &[Value::Number(4.5), key()]),
            r#"((("score" < 4.5 OR "score" NOT EXISTS)) OR ("score" = 4.5 AND "key" > "k"))"#
        );
        assert_eq!(behind(&order, &[Value::Missing, key()]), r#"(("score" NOT EXISTS AND "key" > "k"))"#);
    }

    #[test]
    fn what_is_typed_cannot_leave_its_quotes() {
        assert_eq!(equal("relation", r#"x" OR "y\"#), r#"relation = "x\" OR \"y\\""#);
        let query = ReviewQuery { relation: Some("x\" OR \"".to_owned()), ..ReviewQuery::default() };
        assert_eq!(reviews(&query), None);
    }
}
