//! What a facility's reviews add up to per month, so that old ones can weigh less without any of them changing.

use crate::columns::*;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::{DateTimeUtc, Uuid};
use std::collections::BTreeMap;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Reviews that are read at a time, and rows that are written at a time.
const PAGE: u64 = 500;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(facility_months()).await?;
        // The month in which the score in the search index was reckoned; none where nothing was ever public.
        add(manager, "facilities", vec![ColumnDef::new("scored_month").integer().null().take()]).await?;
        index(manager, "facilities", &["scored_month", "id"], false).await?;
        fill(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_facilities_scored_month_id", "facilities").await?;
        remove(manager, "facilities", vec![ColumnDef::new("scored_month").integer().null().take()]).await?;
        drop_tables(manager, &["facility_months"]).await
    }
}

fn facility_months() -> TableCreateStatement {
    let columns = vec![
        id("facility_id"),
        // Twelve times the year, and the months of it that were over; see `domain::standing::Month`.
        int("month"),
        int("review_count"),
        int("scored_count"),
        bigint("mean_parts_sum"),
        // JSON: theme id to how often each of the scores 1 to 5 was given.
        text("themes"),
    ];
    table("facility_months", columns, &["facility_id", "month"])
        .foreign_key(&mut reference("facility_months", "facility_id", "facilities"))
        .take()
}

#[derive(Default)]
struct Sums {
    reviews: i32,
    scored: i32,
    parts: i64,
    themes: BTreeMap<String, [u32; 5]>,
}

/// Adds up what is public already.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut sums: BTreeMap<(Uuid, i32), Sums> = BTreeMap::new();
    let mut after = None;
    loop {
        let page = reviews(manager, after).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        let mut places = BTreeMap::new();
        for review in page {
            let key = (review.facility, review.month);
            let sum = sums.entry(key).or_default();
            sum.reviews += 1;
            if let Some(parts) = review.parts {
                sum.scored += 1;
                sum.parts += parts;
            }
            places.insert(review.id, key);
        }
        add_themes(manager, &places, &mut sums).await?;
    }
    write(manager, sums).await
}

struct Review {
    id: Uuid,
    facility: Uuid,
    month: i32,
    parts: Option<i64>,
}

async fn reviews(manager: &SchemaManager<'_>, after: Option<Uuid>) -> Result<Vec<Review>, DbErr> {
    let mut query = Query::select();
    query.columns(["id", "facility_id", "published_at", "public_mean_parts"]).from("reviews");
    query.and_where(Expr::col("published_at").is_not_null());
    if let Some(after) = after {
        query.and_where(Expr::col("id").gt(after));
    }
    query.order_by("id", Order::Asc).limit(PAGE);
    let rows = manager.get_connection().query_all(&query).await?;
    let read = rows.iter().map(|row| {
        let at: DateTimeUtc = row.try_get("", "published_at")?;
        let month: i32 = at.format("%m").to_string().parse().map_err(|_| DbErr::Type("month".into()))?;
        let year: i32 = at.format("%Y").to_string().parse().map_err(|_| DbErr::Type("year".into()))?;
        Ok(Review {
            id: row.try_get("", "id")?,
            facility: row.try_get("", "facility_id")?,
            month: year * 12 + month - 1,
            parts: row.try_get("", "public_mean_parts")?,
        })
    });
    read.collect()
}

async fn add_themes(
    manager: &SchemaManager<'_>,
    places: &BTreeMap<Uuid, (Uuid, i32)>,
    sums: &mut BTreeMap<(Uuid, i32), Sums>,
) -> Result<(), DbErr> {
    let mut query = Query::select();
    query.columns(["review_id", "theme", "score"]).from("public_scores");
    query.and_where(Expr::col("review_id").is_in(places.keys().copied()));
    for row in manager.get_connection().query_all(&query).await? {
        let review: Uuid = row.try_get("", "review_id")?;
        let (theme, score): (String, i32) = (row.try_get("", "theme")?, row.try_get("", "score")?);
        let Some(sum) = places.get(&review).and_then(|key| sums.get_mut(key)) else { continue };
        let counts = sum.themes.entry(theme).or_default();
        if let Some(count) = usize::try_from(score - 1).ok().and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    Ok(())
}

async fn write(manager: &SchemaManager<'_>, sums: BTreeMap<(Uuid, i32), Sums>) -> Result<(), DbErr> {
    let mut rows = sums.into_iter().peekable();
    while rows.peek().is_some() {
        let mut insert = Query::insert();
        insert.into_table("facility_months").columns([
            "facility_id",
            "month",
            "review_count",
            "scored_count",
            "mean_parts_sum",
            "themes",
        ]);
        for ((facility, month), sum) in rows.by_ref().take(PAGE as usize) {
            let themes =
                serde_json::to_string(&sum.themes).map_err(|error| DbErr::Json(error.to_string()))?;
            insert.values_panic([
                facility.into(),
                month.into(),
                sum.reviews.into(),
                sum.scored.into(),
                sum.parts.into(),
                themes.into(),
            ]);
        }
        manager.get_connection().execute(&insert).await?;
    }
    // Month 0 lies before every month, so that the next round of housekeeping brings all of them up to date.
    let mut update = Query::update();
    update.table("facilities").value("scored_month", 0).and_where(Expr::col("review_count").gt(0));
    manager.get_connection().execute(&update).await?;
    Ok(())
}
