//! Invented facilities.

use anyhow::Result;
use domain::ids::FacilityId;
use domain::{Clock, Facility, Sector};
use server::chance::{SystemClock, SystemIds};
use storage::Store;

/// Adds so many, in all sectors in turn; all take part and none exists.
pub(crate) async fn add(store: &Store, count: usize) -> Result<Vec<Facility>> {
    let facilities: Vec<Facility> =
        (0..count).zip(Sector::ALL.into_iter().cycle()).map(|(n, sector)| facility(n, sector)).collect();
    let tx = store.begin().await?;
    tx.facilities().insert_many(&facilities, SystemClock.now()).await?;
    tx.commit(&SystemIds).await?;
    Ok(facilities)
}

fn facility(n: usize, sector: Sector) -> Facility {
    Facility {
        id: FacilityId::next(&SystemIds),
        external_id: format!("bench-{n}"),
        slug: format!("verzonnen-huis-{n}"),
        name: format!("Verzonnen Huis {n}"),
        kind: "kinderdagverblijf".to_owned(),
        sector,
        organisation: None,
        organiser: Some("Verzonnen organisatie (meting)".to_owned()),
        municipality: Some("Gent".to_owned()),
        nis: Some("44021".to_owned()),
        province: Some("Oost-Vlaanderen".to_owned()),
        postcode: Some("9000".to_owned()),
        street: Some(format!("Verzonnenstraat {}", n % 300)),
        point: None,
        point_approximate: true,
        phone: None,
        email: None,
        website: None,
        capacity: None,
        offer: domain::Offer::default(),
        source: "verzonnen voor metingen".to_owned(),
        participating: true,
        invented: true,
        closed_at: None,
    }
}
