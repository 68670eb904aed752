//! The labelled texts: `corpus/reviews.dev.jsonl` (see `corpus/FORMAT.md`) and the marked-up
//! training texts of `corpus/train/*.txt` (see `corpus/README.md`).

use anyhow::{Context as _, Result, bail, ensure};
use domain::{Relation, Sector, SubjectKind};
use screening::{Context, Flag, PrivacyCategory, Proposal, Readability};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A marked span: scalar values, `end` exclusive.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Span {
    /// First scalar value.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it is.
    pub category: PrivacyCategory,
}

/// A facility as a row names it.
#[derive(Clone, Debug, Deserialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its municipality.
    pub municipality: String,
}

/// A labelled text.
#[derive(Clone, Debug, Deserialize)]
pub struct Labelled {
    /// Unique among all corpora.
    pub id: String,
    /// Review or reply.
    pub kind: SubjectKind,
    /// The sector of the facility.
    pub sector: Sector,
    /// What is reviewed.
    pub facility: Place,
    /// Who writes.
    pub relation: Relation,
    /// Eight, or none for a reply.
    pub scores: Vec<Option<u8>>,
    /// As submitted.
    pub text: String,
    /// Personal data.
    pub privacy: Vec<Span>,
    /// Code-of-conduct problems.
    pub flags: Vec<Flag>,
    /// How it reads.
    pub readability: Readability,
    /// ISO 639-1.
    pub language: String,
    /// Whether a reply tells of somebody's health or family (training texts only).
    #[serde(default)]
    pub reveals: bool,
    /// What an editor would do, where the corpus says so itself; else it follows from the labels.
    #[serde(default)]
    pub decision: Option<Proposal>,
}

impl Labelled {
    /// What screening is told besides the text. The language that a form would give is withheld.
    pub fn context(&self) -> Context<'_> {
        Context {
            kind: self.kind,
            sector: self.sector,
            facility_name: &self.facility.name,
            municipality: Some(&self.facility.municipality),
            relation: self.relation,
            scores: &self.scores,
            submitted_language: None,
        }
    }
}

/// The development corpus.
pub fn development() -> Result<Vec<Labelled>> {
    let path = "corpus/reviews.dev.jsonl";
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
    let rows = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    rows.map(|(i, line)| serde_json::from_str(line).with_context(|| format!("{path}:{}", i + 1))).collect()
}

/// The training texts, in the order of their files' names.
pub fn training() -> Result<Vec<Labelled>> {
    marked_up(Path::new("corpus/train"))
}

/// The texts that judge and never train, written by somebody who saw neither of the other corpora.
pub fn check() -> Result<Vec<Labelled>> {
    marked_up(Path::new("corpus/check"))
}

/// The marked-up texts of every `.txt` file of `folder`.
pub fn marked_up(folder: &Path) -> Result<Vec<Labelled>> {
    let listed = fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut files: Vec<_> =
        listed.collect::<std::io::Result<Vec<_>>>()?.into_iter().map(|e| e.path()).collect();
    files.sort();
    let mut all = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "txt")) {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(file)?;
        for (number, entry) in text.split("\n## ").enumerate() {
            let entry = entry.strip_prefix("## ").unwrap_or(entry);
            if !entry.trim().is_empty() {
                let id = format!("{name}-{:03}", number + 1);
                all.push(read_entry(&id, entry).with_context(|| format!("{}, {id}", file.display()))?);
            }
        }
    }
    Ok(all)
}

/// Header line and marked text.
fn read_entry(id: &str, entry: &str) -> Result<Labelled> {
    let (header, body) = entry.split_once('\n').context("no text")?;
    let fields: Vec<&str> = header.split('|').map(str::trim).collect();
    let [sector, relation, kind, language, readability, flags, facility, scores, rest @ ..] =
        fields.as_slice()
    else {
        bail!("the header has {} fields", fields.len());
    };
    ensure!(rest.is_empty() || rest == ["reveals"], "an unknown ninth field");
    let (facility, municipality) = facility.split_once(';').context("facility; municipality")?;
    let (text, privacy) = unmark(body.trim())?;
    let scores: Vec<&str> = if *kind == "reply" { Vec::new() } else { scores.split_whitespace().collect() };
    Ok(Labelled {
        id: id.to_owned(),
        kind: word(kind)?,
        sector: word(sector)?,
        facility: Place { name: facility.trim().to_owned(), municipality: municipality.trim().to_owned() },
        relation: word(relation)?,
        scores: scores
            .iter()
            .map(|s| if *s == "-" { Ok(None) } else { s.parse().map(Some) })
            .collect::<Result<_, _>>()?,
        text,
        privacy,
        flags: flags.split(',').map(str::trim).filter(|f| *f != "-").map(word).collect::<Result<_>>()?,
        readability: word(readability)?,
        language: (*language).to_owned(),
        reveals: !rest.is_empty(),
        decision: None,
    })
}

/// A value by its name in files.
fn word<T: serde::de::DeserializeOwned>(name: &str) -> Result<T> {
    serde_json::from_value(name.into()).with_context(|| format!("unknown word {name}"))
}

/// Takes the marks `{{category:data}}` out of a text.
fn unmark(marked: &str) -> Result<(String, Vec<Span>)> {
    let (mut text, mut spans, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, after)) = rest.split_once("{{") {
        let (mark, after) = after.split_once("}}").context("a mark that is not closed")?;
        let (category, data) = mark.split_once(':').context("a mark without a category")?;
        text.push_str(before);
        let start = text.chars().count();
        text.push_str(data);
        spans.push(Span { start, end: text.chars().count(), category: word(category)? });
        rest = after;
    }
    text.push_str(rest);
    Ok((text, spans))
}

/// The command `count`.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
pub fn count() -> Result<()> {
    for (name, texts) in [("development", development()?), ("training", training()?)] {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for text in &texts {
            let flags = text.flags.iter().map(|flag| format!("flag {flag}"));
            let spans = text.privacy.iter().map(|span| format!("span {}", span.category));
            let other = [format!("language {}", text.language), format!("reads {:?}", text.readability)];
            for name in flags.chain(spans).chain(other) {
                *counts.entry(name).or_default() += 1;
            }
        }
        println!("{name}: {} texts", texts.len());
        for (name, count) in counts {
            println!("  {name:<30}{count:>6}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_spans() {
        let (text, spans) = unmark("Één keer {{person:Els}} en {{phone:0478 1}}!").expect("well-formed");
        assert_eq!(text, "Één keer Els en 0478 1!");
        assert_eq!((spans[0].start, spans[0].end, spans[1].start, spans[1].end), (9, 12, 16, 22));
        assert!(unmark("{{person:Els").is_err() && unmark("{{nothing:Els}}").is_err());
    }
}
