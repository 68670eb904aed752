//! Size, speed and memory of the embedded engine with invented documents.
//!
//! `cargo run --release -p search --example measure -- FACILITIES REVIEWS`

use chrono::{DateTime, TimeDelta};
use domain::ids::{FacilityId, ReviewId};
use domain::{Edits, MaskedText, Sector};
use search::{
    Change, EmbeddedIndex, FacilityDocument, FacilityQuery, ReviewDocument, ReviewQuery, SearchIndex,
};
use std::time::{Duration, Instant};
use uuid::Uuid;

const WORDS: [&str; 24] = [
    "zonnebloem",
    "vlieger",
    "begeleiders",
    "kamer",
    "tuin",
    "lekker",
    "eten",
    "vriendelijk",
    "druk",
    "rustig",
    "kinderen",
    "ouders",
    "speelplaats",
    "activiteiten",
    "personeel",
    "altijd",
    "soms",
    "wachten",
    "gesprek",
    "groep",
    "team",
    "warm",
    "veilig",
    "creche",
];

fn word(n: u64) -> &'static str {
    // A multiplicative hash scatters the words without a random source.
    let at = (n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize % WORDS.len();
    WORDS.get(at).copied().unwrap_or("tuin")
}

fn id(n: u64) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(n))
}

fn facility(n: u64) -> Change {
    Change::UpsertFacility(Box::new(FacilityDocument {
        id: FacilityId(id(n)),
        slug: format!("verzonnen-{n}"),
        name: format!("Verzonnen {} {} {n}", word(n), word(n + 7)),
        kind: "kinderdagverblijf".to_owned(),
        sector: Sector::ALL.into_iter().nth((n % 4) as usize).unwrap_or(Sector::Childcare),
        organiser: Some(format!("Vzw {}", word(n * 3))),
        municipality: Some(format!("Gemeente {}", n % 300)),
        municipality_names: vec![format!("Deelgemeente {}", n % 900)],
        postcode: Some(format!("{}", 1_000 + n % 900)),
        province: Some(format!("Provincie {}", n % 5)),
        lat: Some(50.8 + (n % 600) as f64 / 1_000.0),
        lon: Some(2.6 + (n % 3_000) as f64 / 1_000.0),
        point_approximate: true,
        offer: domain::Offer::default(),
        review_languages: Vec::new(),
        theme_scores: Vec::new(),
        participating: n.is_multiple_of(3),
        invented: true,
        review_count: (n % 40) as u32,
        score: Some(1.0 + (n % 40) as f64 / 10.0),
    }))
}

fn review(n: u64, facilities: u64) -> Change {
    let text: Vec<&str> = (0..80).map(|i| word(n * 97 + i)).collect();
    Change::UpsertReview(Box::new(ReviewDocument {
        id: ReviewId(id(n)),
        facility_id: FacilityId(id(n % facilities)),
        facility_slug: format!("verzonnen-{}", n % facilities),
        facility_name: format!("Verzonnen {}", word(n)),
        municipality: Some(format!("Gemeente {}", n % 300)),
        sector: Sector::Childcare,
        kind: "kinderdagverblijf".to_owned(),
        province: Some(format!("Provincie {}", n % 5)),
        relation: "parent".to_owned(),
        language: "nl".to_owned(),
        text: MaskedText { text: text.join(" "), masks: Vec::new() },
        edits: Edits::default(),
        experienced_in: "2024-10".to_owned(),
        scores: vec![("warmth".to_owned(), Some((n % 5) as u8 + 1))],
        mean: Some(1.0 + (n % 5) as f64),
        published_at: DateTime::UNIX_EPOCH + TimeDelta::hours(n as i64),
    }))
}

#[tokio::main]
#[expect(clippy::print_stdout, reason = "a measurement is read by a person")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut sizes = std::env::args().skip(1).map(|size| size.parse::<u64>());
    let facilities = sizes.next().transpose()?.unwrap_or(3_000);
    let reviews = sizes.next().transpose()?.unwrap_or(3_000);
    let dir = tempfile::tempdir()?;
    let index = EmbeddedIndex::open(dir.path())?.index;
    let all = (0..facilities).map(facility).chain((0..reviews).map(|n| review(n, facilities.max(1))));
    let start = Instant::now();
    index.replace_all(Box::pin(futures::stream::iter(all.map(Ok)))).await?;
    println!("rebuild      {:?}", start.elapsed());
    let start = Instant::now();
    index.apply(vec![facility(1)]).await?;
    println!("one change   {:?}", start.elapsed());
    tokio::time::sleep(Duration::from_secs(3)).await;
    println!("sound        {}", index.check().await?.detail);

    for q in
        ["zonnebloem", "zonnebleom", "vlieg", "de vlieger gemeente 12", "creche", "opvang bestaatniet", ""]
    {
        let q = Some(q.to_owned());
        let (facility, review) = (
            FacilityQuery { q: q.clone(), ..FacilityQuery::default() },
            ReviewQuery { q, ..ReviewQuery::default() },
        );
        let (start, mut total) = (Instant::now(), 0);
        for _ in 0..20 {
            total = index.facilities(&facility).await?.total;
        }
        let (one, middle) = (start.elapsed() / 20, Instant::now());
        for _ in 0..20 {
            index.reviews(&review).await?;
        }
        println!(
            "{:24} facilities {total:6} {one:?}, reviews {:?}",
            facility.q.unwrap_or_default(),
            middle.elapsed() / 20
        );
    }
    let start = Instant::now();
    index.suggest("zonn", 10).await?;
    println!("suggest      {:?}", start.elapsed());
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        status
            .lines()
            .filter(|line| line.starts_with("VmRSS") || line.starts_with("RssAnon"))
            .for_each(|l| println!("{l}"));
    }
    Ok(())
}
