//! `codes request` and `codes finish`: relationship codes made on a member's own machine, so that the platform never
//! sees them. Both need no settings and no database.

use super::{exit, say};
use crate::chance::{SystemClock, SystemIds};
use crate::cli::{Codes, CodesFinish, CodesRequest};
use anyhow::{Context, Result, anyhow, bail};
use domain::ids::FacilityId;
use domain::relationship::{Blinding, ELEMENT, MOST_AT_ONCE, OprfAnswer, PROOF};
use domain::{Clock, HalfYear};
use serde::{Deserialize, Serialize};
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use templates::paper::CodeSlips;

/// What the first step keeps for the second.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Secret {
    facility: FacilityId,
    period: String,
    secrets: Vec<String>,
}

/// What the platform answers; what else is in it does not matter here.
#[derive(Deserialize)]
struct Answer {
    period: String,
    evaluated: Vec<String>,
    proof: String,
}

pub fn run(what: &Codes) -> Result<ExitCode> {
    match what {
        Codes::Request(options) => request(options)?,
        Codes::Finish(options) => finish(options)?,
    }
    Ok(exit(true))
}

fn request(options: &CodesRequest) -> Result<()> {
    if !(1..=MOST_AT_ONCE).contains(&options.count) {
        bail!("--count must be from 1 to {MOST_AT_ONCE}");
    }
    let period = options.period.unwrap_or_else(|| HalfYear::of(SystemClock.now()));
    let blinding = Blinding::new(options.count, &SystemIds).context("cannot blind")?;
    let secret = Secret {
        facility: options.facility,
        period: period.to_string(),
        secrets: blinding.secrets().iter().map(|one| hex(one)).collect(),
    };
    write_new(&options.secret, serde_json::to_string(&secret)?.as_bytes())?;
    let blinded: Vec<String> = blinding.blinded().iter().map(|one| hex(one)).collect();
    say(&serde_json::json!({ "blinded": blinded }).to_string());
    Ok(())
}

fn finish(options: &CodesFinish) -> Result<()> {
    let secret: Secret = read(&options.secret)?;
    let answer: Answer = read(&options.answer)?;
    if answer.period != secret.period {
        bail!("the answer is for {}, and the request was for {}", answer.period, secret.period);
    }
    let secrets: Vec<Vec<u8>> = secret.secrets.iter().map(|one| unhex(one)).collect::<Result<_>>()?;
    let blinding = Blinding::from_secrets(&secrets).context("the secret file is damaged")?;
    let elements = answer.evaluated.iter().map(|one| fixed::<ELEMENT>(one)).collect::<Result<_>>()?;
    let proven =
        OprfAnswer { public_key: fixed(&options.key)?, elements, proof: fixed::<PROOF>(&answer.proof)? };
    let codes = blinding.codes(secret.facility, secret.period.parse()?, &proven)?;
    // Sorted: the order in which they were asked says nothing.
    let mut printed: Vec<String> = codes.iter().map(domain::RelationshipCode::printed).collect();
    printed.sort();
    let form = format!("{}{}", options.base, options.language.to(&format!("/waardering/{}", options.slug)));
    let slips = CodeSlips {
        language: options.language,
        facility: options.name.clone(),
        entry: form.split_once("://").map_or(form.clone(), |(_, rest)| rest.to_owned()),
        form,
        codes: printed,
    };
    write_new(&options.pdf, &slips.pdf()?)?;
    say(&format!(
        "{} codes in {}. Delete {} now.",
        slips.codes.len(),
        options.pdf.display(),
        options.secret.display()
    ));
    Ok(())
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not what it should be", path.display()))
}

/// Writes a file that was not there, for its owner only.
fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).with_context(|| format!("cannot make {}", path.display()))?;
    file.write_all(bytes).with_context(|| format!("cannot write {}", path.display()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Result<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let digits: Option<Vec<u8>> = text.trim().bytes().map(digit).collect();
    let digits = digits.filter(|all| all.len() % 2 == 0).ok_or_else(|| anyhow!("not hexadecimal digits"))?;
    Ok(digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |all, one| all << 4 | one)).collect())
}

fn fixed<const N: usize>(text: &str) -> Result<[u8; N]> {
    unhex(text)?.try_into().map_err(|_| anyhow!("expected {N} bytes in hexadecimal digits"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::relationship::{RelationshipKey, RelationshipKeys};
    use domain::{Redacted, SequentialIds};

    #[test]
    fn a_request_becomes_slips_and_a_wrong_answer_does_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str| folder.path().join(name);
        let facility = FacilityId::next(&SequentialIds::from_seed(1));
        let period: HalfYear = "2026-H2".parse().expect("a half year");
        let asked = CodesRequest { facility, count: 3, period: Some(period), secret: file("secret.json") };
        request(&asked).expect("a request");
        assert!(request(&asked).is_err(), "nothing is written over");
        assert!(request(&CodesRequest { count: 0, secret: file("none.json"), ..asked }).is_err());

        let secret: Secret = read(&asked.secret).expect("a secret");
        let secrets: Vec<Vec<u8>> = secret.secrets.iter().map(|one| unhex(one).expect("hex")).collect();
        let blinding = Blinding::from_secrets(&secrets).expect("what was kept");
        let key = RelationshipKey { id: "k".to_owned(), secret: Redacted::new([3; 32]) };
        let keys = RelationshipKeys::new(vec![key]).expect("a key");
        let ids = SequentialIds::from_seed(2);
        let done = keys.evaluate(facility, period, blinding.blinded(), &ids).expect("an answer");
        let answer = serde_json::json!({
            "period": "2026-H2", "key": {},
            "evaluated": done.elements.iter().map(|one| hex(one)).collect::<Vec<_>>(), "proof": hex(&done.proof),
        });
        std::fs::write(file("answer.json"), answer.to_string()).expect("written");
        let public = hex(&keys.public().next().expect("a key").element);
        let finished = CodesFinish {
            secret: asked.secret,
            answer: file("answer.json"),
            key: public,
            base: "https://waardering.example".to_owned(),
            slug: "de-linde".to_owned(),
            name: "De Verzonnen Linde".to_owned(),
            language: "fr".parse().expect("a language"),
            pdf: file("codes.pdf"),
        };
        let other = CodesFinish { key: "00".repeat(32), ..finished.clone() };
        assert!(finish(&other).is_err() && !finished.pdf.exists(), "another key makes nothing");
        finish(&finished).expect("slips");
        assert!(std::fs::read(&finished.pdf).expect("a file").starts_with(b"%PDF"));
    }
}
