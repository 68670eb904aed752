//! All models that are learned from labelled texts, trained at once.

use crate::corpus::Labelled;
use crate::{conduct, readability, risk};
use anyhow::Result;
use screening::{Files, Screener};

/// Screening as shipped, but with every learned model trained on `texts` only.
pub fn trained_on(texts: &[&Labelled]) -> Result<Screener> {
    let mut files = Files::shipped();
    let (model, calibration) = conduct::files(texts)?;
    files.replace("models/conduct.bin", model)?;
    files.replace("models/conduct.toml", calibration.into_bytes())?;
    let (name, model) = readability::trained_on(&Screener::new(&Files::shipped())?, texts);
    files.replace(name, model)?;
    files.replace("models/risk.toml", risk::file(texts)?.into_bytes())?;
    Ok(Screener::new(&files)?)
}
