//! Texts with scores, from the demo's invented reviews.

use anyhow::{Context, Result};
use domain::{Relation, Scores};
use serde::Deserialize;
use std::path::Path;

/// What one invented person wrote.
#[derive(Clone, Debug, Deserialize)]
pub struct Written {
    /// Relation to the facility.
    pub relation: Relation,
    /// The scores.
    pub scores: Scores,
    /// The story.
    pub text: String,
    /// Its language.
    pub language: String,
}

/// The reviews of a file of JSON Lines such as `corpus/demo/reviews.jsonl`.
pub fn read(file: &Path) -> Result<Vec<Written>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let texts: Vec<Written> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    anyhow::ensure!(!texts.is_empty(), "no texts");
    Ok(texts)
}
