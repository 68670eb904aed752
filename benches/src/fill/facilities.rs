//! Invented facilities.

use anyhow::Result;
use benches::invented::{House, Places};
use domain::ids::FacilityId;
use domain::{Clock, Facility};
use server::chance::{SystemClock, SystemIds};
use storage::Store;

/// Adds so many, of all kinds everywhere; all take part and none exists.
pub(crate) async fn add(store: &Store, count: usize) -> Result<Vec<Facility>> {
    let places = Places::shipped()?;
    let facilities: Vec<Facility> = (0..count)
        .map(|n| Ok(facility(&format!("verzonnen-huis-{n}"), places.house(n)?)))
        .collect::<Result<_>>()?;
    let tx = store.begin().await?;
    tx.facilities().insert_many(&facilities, SystemClock.now()).await?;
    tx.commit(&SystemIds).await?;
    Ok(facilities)
}

/// Adds one that many will write about.
pub(crate) async fn with_crowd(store: &Store, count: usize) -> Result<Facility> {
    let one = facility(&format!("verzonnen-met-{count}"), Places::shipped()?.house(count)?);
    let tx = store.begin().await?;
    tx.facilities().insert_many(std::slice::from_ref(&one), SystemClock.now()).await?;
    tx.commit(&SystemIds).await?;
    Ok(one)
}

fn facility(slug: &str, house: House<'_>) -> Facility {
    Facility {
        id: FacilityId::next(&SystemIds),
        external_id: format!("bench-{slug}"),
        slug: slug.to_owned(),
        name: house.name,
        kind: house.kind.to_owned(),
        sector: house.sector,
        organisation: None,
        organiser: Some(house.organiser),
        municipality: Some(house.municipality.name.clone()),
        nis: Some(house.municipality.nis.clone()),
        province: house.municipality.province.clone(),
        postcode: Some(house.postcode),
        street: Some("Verzonnenstraat 1".to_owned()),
        point: Some(house.point),
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
