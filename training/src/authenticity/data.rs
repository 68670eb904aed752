//! Labelled streams, measured by the engine.

use anyhow::{Context as _, Result, ensure};
use screening::Files;
use screening::authenticity::{Capacity, Engine, Key, ModelFile, Settings};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// Where the shipped model lies.
pub const MODEL: &str = "config/screening/models/authenticity.json";

/// A submission with its figures and its label.
#[derive(Clone)]
pub struct Sample {
    /// The engine's figures, measured from what came before.
    pub figures: Vec<f32>,
    /// Whether it is fake.
    pub fake: bool,
    /// The campaign, such as `slow_drip/2`; empty for genuine ones.
    pub campaign: String,
    /// Whether it breaks the interval, by the labels and by the engine.
    pub interval: (bool, bool),
}

impl Sample {
    /// The kind of campaign.
    pub fn kind(&self) -> &str {
        self.campaign.split('/').next().unwrap_or_default()
    }
}

#[derive(Deserialize)]
struct Label {
    id: String,
    label: String,
    #[serde(default)]
    campaign: Option<String>,
    #[serde(default)]
    violates_interval: bool,
}

/// The model file as it lies there.
pub fn model() -> Result<ModelFile> {
    let text = fs::read_to_string(MODEL).with_context(|| format!("cannot read {MODEL}"))?;
    serde_json::from_str(&text).with_context(|| MODEL.to_owned())
}

/// The model's first stage alone, for the features of this engine.
pub fn first_stage() -> Result<ModelFile> {
    let features = Engine::features().map(|(name, _)| name.to_owned()).collect();
    Ok(ModelFile { features, trees: Vec::new(), calibration: Vec::new(), ..model()? })
}

/// An engine that remembers nothing, with this model.
pub fn engine(file: &ModelFile) -> Result<Engine> {
    let settings = Settings::with_model(&Files::shipped(), Key::public(), file)?;
    Ok(Engine::new(Arc::new(settings), Capacity::default()))
}

/// The development stream.
pub fn development() -> Result<Vec<Sample>> {
    read(Path::new("corpus/stream.dev.jsonl"), Path::new("corpus/stream.dev.labels.jsonl"))
}

/// A stream of `tools/make_stream.py`, made in `target/streams` and gone afterwards.
pub fn simulated(seed: u64) -> Result<Vec<Sample>> {
    // Two trainings at once must not write over each other's streams.
    let folder = PathBuf::from(format!("target/streams/{seed}-{}", std::process::id()));
    let made = Command::new("python3")
        .args(["tools/make_stream.py", "--seed", &seed.to_string(), "--out"])
        .arg(&folder)
        .output()
        .context("cannot run python3 tools/make_stream.py")?;
    ensure!(made.status.success(), "tools/make_stream.py failed: {}", String::from_utf8_lossy(&made.stderr));
    let samples = read(&folder.join("stream.jsonl"), &folder.join("labels.jsonl"))?;
    fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    Ok(samples)
}

/// Measures a stream with the first stage: the figures do not depend on the trees.
fn read(stream: &Path, labels: &Path) -> Result<Vec<Sample>> {
    let text = fs::read_to_string(labels).with_context(|| format!("cannot read {}", labels.display()))?;
    let labels = text.lines().map(serde_json::from_str).collect::<serde_json::Result<Vec<Label>>>()?;
    let mut labels: HashMap<String, Label> = labels.into_iter().map(|l| (l.id.clone(), l)).collect();
    let file = fs::File::open(stream).with_context(|| format!("cannot read {}", stream.display()))?;
    let mut engine = engine(&first_stage()?)?;
    let mut samples = Vec::new();
    let bad =
        screening::observe_stream(&mut engine, BufReader::new(file), std::io::stderr(), |id, said, e| {
            let label = labels.remove(id).ok_or_else(|| std::io::Error::other(format!("{id}: no label")))?;
            samples.push(Sample {
                figures: e.figures().to_vec(),
                fake: label.label == "fake",
                campaign: label.campaign.unwrap_or_default(),
                interval: (label.violates_interval, said.interval_violation),
            });
            Ok(())
        })?;
    ensure!(bad == 0, "{}: {bad} bad rows", stream.display());
    Ok(samples)
}
