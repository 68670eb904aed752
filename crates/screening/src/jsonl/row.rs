//! One row of a corpus. Read by hand so that messages name the field and never its content.

use crate::context::Context;
use domain::SubjectKind;
use domain::{Relation, Sector};
use serde_json::{Map, Value};

/// What screening needs of a row.
pub(super) struct Row {
    /// As given.
    pub id: String,
    /// As given.
    pub text: String,
    kind: SubjectKind,
    sector: Sector,
    facility: String,
    municipality: Option<String>,
    relation: Relation,
    scores: Vec<Option<u8>>,
}

/// Scores of a review, one per theme.
const THEMES: usize = 8;
const RELATIONS: [Relation; 7] = [
    Relation::Parent,
    Relation::Client,
    Relation::Resident,
    Relation::Relative,
    Relation::Visitor,
    Relation::Provider,
    Relation::Unknown,
];

impl Row {
    /// Reads a line; the error says which field is wrong.
    pub fn parse(line: &[u8]) -> Result<Self, String> {
        let line =
            std::str::from_utf8(line).map_err(|e| format!("not UTF-8 at byte {}", e.valid_up_to() + 1))?;
        let value: Value =
            serde_json::from_str(line).map_err(|e| format!("not JSON at column {}", e.column()))?;
        let row = value.as_object().ok_or("not a JSON object")?;
        let kind = one_of(row, "kind", &SubjectKind::ALL, SubjectKind::as_str)?;
        let facility = row.get("facility").ok_or("field facility is missing")?;
        let facility = facility.as_object().ok_or("field facility is not an object")?;
        let id = string(row, "id")?;
        if id.is_empty() {
            return Err("field id is empty".to_owned());
        }
        Ok(Self {
            id,
            kind,
            sector: one_of(row, "sector", &Sector::ALL, Sector::as_str)?,
            facility: string(facility, "name").map_err(|e| format!("facility: {e}"))?,
            municipality: optional(facility, "municipality").map_err(|e| format!("facility: {e}"))?,
            relation: one_of(row, "relation", &RELATIONS, Relation::as_str)?,
            scores: scores(row, kind)?,
            text: string(row, "text")?,
        })
    }

    /// The row as screening sees it.
    pub fn context(&self) -> Context<'_> {
        Context {
            kind: self.kind,
            sector: self.sector,
            facility_name: &self.facility,
            municipality: self.municipality.as_deref(),
            relation: self.relation,
            scores: &self.scores,
            submitted_language: None,
        }
    }
}

fn string(row: &Map<String, Value>, name: &str) -> Result<String, String> {
    let value = row.get(name).ok_or_else(|| format!("field {name} is missing"))?;
    value.as_str().map(ToOwned::to_owned).ok_or_else(|| format!("field {name} is not a string"))
}

fn optional(row: &Map<String, Value>, name: &str) -> Result<Option<String>, String> {
    match row.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(_) => string(row, name).map(Some),
    }
}

fn one_of<T: Copy>(
    row: &Map<String, Value>,
    name: &str,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> Result<T, String> {
    let given = string(row, name)?;
    all.iter().copied().find(|&value| as_str(value) == given).ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|&value| as_str(value)).collect();
        format!("field {name} is none of {}", names.join(", "))
    })
}

fn scores(row: &Map<String, Value>, kind: SubjectKind) -> Result<Vec<Option<u8>>, String> {
    let list = row.get("scores").ok_or("field scores is missing")?;
    let list = list.as_array().ok_or("field scores is not a list")?;
    let right = list.len() == THEMES || (kind == SubjectKind::Reply && list.is_empty());
    if !right {
        return Err(format!("field scores has {} values, expected {THEMES} (none for a reply)", list.len()));
    }
    let score = |(i, value): (usize, &Value)| match value {
        Value::Null => Ok(None),
        _ => value
            .as_u64()
            .filter(|s| (1..=5).contains(s))
            .and_then(|s| u8::try_from(s).ok())
            .map(Some)
            .ok_or_else(|| format!("field scores: value {} is neither 1 to 5 nor null", i + 1)),
    };
    list.iter().enumerate().map(score).collect()
}
