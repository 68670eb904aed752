//! What is counted of public reviews beside their scores, and of applications per week: so that a provider can be
//! compared with its sector, and a dashboard be shown, without a review being read.

use crate::columns::*;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;
use sea_orm_migration::sea_orm::prelude::{DateTimeUtc, Uuid};
use std::collections::BTreeMap;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Rows that are read and written at a time.
const PAGE: u64 = 500;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // JSON: what is counted besides, such as `language/nl`, to how often; see `domain::insight`.
        add(manager, "facility_months", vec![counts()]).await?;
        manager.create_table(sector_months()).await?;
        manager.create_table(pilot_weeks()).await?;
        // Signals by when they were handed over.
        index(manager, "signals", &["referred_at", "id"], false).await?;
        fill(manager.get_connection()).await?;
        fill_weeks(manager.get_connection()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_signals_referred_at_id", "signals").await?;
        drop_tables(manager, &["pilot_weeks", "sector_months"]).await?;
        remove(manager, "facility_months", vec![counts()]).await
    }
}

fn counts() -> ColumnDef {
    ColumnDef::new("counts").text().not_null().default("{}").take()
}

fn sector_months() -> TableCreateStatement {
    let columns = vec![
        text("sector"),
        // Twelve times the year, and the months of it that were over; see `domain::standing::Month`.
        int("month"),
        // What is counted; see `domain::insight`.
        text("what"),
        // Empty where the register does not say, or where there is none, as in Brussels.
        text("province"),
        int("count"),
    ];
    table("sector_months", columns, &["sector", "month", "what", "province"])
}

fn pilot_weeks() -> TableCreateStatement {
    let columns = vec![
        text("sector"),
        // How many Mondays came before its own since the first one of the calendar.
        int("week"),
        text("state"),
        text("programme"),
        // How many more applications stand there at the end of the week than at its beginning.
        int("change"),
    ];
    table("pilot_weeks", columns, &["sector", "week", "state", "programme"])
}

type Counts = BTreeMap<String, i64>;

struct Review {
    id: Uuid,
    facility: Uuid,
    language: String,
    helper: Option<String>,
    at: DateTimeUtc,
}

/// Counts what is public already: replaces what `facility_months` keeps of it, and fills an empty `sector_months`.
pub async fn fill<C: ConnectionTrait>(db: &C) -> Result<(), DbErr> {
    let (mut facilities, mut sectors) = (BTreeMap::new(), BTreeMap::new());
    let mut after = None;
    loop {
        let page = reviews(db, after).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        count(db, &page, &mut facilities, &mut sectors).await?;
    }
    for ((facility, month), counts) in facilities {
        let json = serde_json::to_string(&counts).map_err(|error| DbErr::Json(error.to_string()))?;
        let mut update = Query::update();
        update.table("facility_months").value("counts", json);
        update.and_where(Expr::col("facility_id").eq(facility)).and_where(Expr::col("month").eq(month));
        db.execute(&update).await?;
    }
    let mut rows = sectors.into_iter().peekable();
    while rows.peek().is_some() {
        let mut insert = Query::insert();
        insert.into_table("sector_months").columns(["sector", "month", "what", "province", "count"]);
        for ((sector, month, what, province), count) in rows.by_ref().take(PAGE as usize) {
            let count = <i32 as TryFrom<i64>>::try_from(count).unwrap_or(i32::MAX);
            insert.values_panic([sector.into(), month.into(), what.into(), province.into(), count.into()]);
        }
        db.execute(&insert).await?;
    }
    Ok(())
}

async fn reviews<C: ConnectionTrait>(db: &C, after: Option<Uuid>) -> Result<Vec<Review>, DbErr> {
    let mut query = Query::select();
    query.columns(["id", "facility_id", "language", "helper", "published_at"]).from("reviews");
    query.and_where(Expr::col("published_at").is_not_null());
    if let Some(after) = after {
        query.and_where(Expr::col("id").gt(after));
    }
    query.order_by("id", Order::Asc).limit(PAGE);
    let rows = db.query_all(&query).await?;
    let read = rows.iter().map(|row| {
        Ok(Review {
            id: row.try_get("", "id")?,
            facility: row.try_get("", "facility_id")?,
            language: row.try_get("", "language")?,
            helper: row.try_get("", "helper")?,
            at: row.try_get("", "published_at")?,
        })
    });
    read.collect()
}

/// Counts a page of reviews, for their facilities and their sectors.
async fn count<C: ConnectionTrait>(
    db: &C,
    page: &[Review],
    facilities: &mut BTreeMap<(Uuid, i32), Counts>,
    sectors: &mut BTreeMap<(String, i32, String, String), i64>,
) -> Result<(), DbErr> {
    let places = places(db, page).await?;
    let scores = scores(db, page).await?;
    let answers = answers(db, page).await?;
    for review in page {
        let month = month(review.at)?;
        let none = Vec::new();
        let given = scores.get(&review.id).unwrap_or(&none);
        let mut beside = vec![format!("language/{}", review.language)];
        beside.extend(review.helper.as_ref().map(|helper| format!("help/{helper}")));
        if !given.is_empty() && given.iter().all(|(_, score)| *score >= 4) {
            beside.push("positive".to_owned());
        }
        if let Some(at) = answers.get(&review.id) {
            let days = at.signed_duration_since(review.at).num_days().clamp(0, 90);
            beside.push(format!("answered/{days}"));
        }
        let kept = facilities.entry((review.facility, month)).or_default();
        beside.iter().for_each(|what| *kept.entry(what.clone()).or_default() += 1);
        let whole = given.iter().map(|(theme, score)| format!("theme/{theme}/{score}"));
        let Some((sector, province)) = places.get(&review.facility) else { continue };
        for what in beside.into_iter().chain(whole).chain(["review".to_owned()]) {
            *sectors.entry((sector.clone(), month, what, province.clone())).or_default() += 1;
        }
    }
    Ok(())
}

fn month(at: DateTimeUtc) -> Result<i32, DbErr> {
    let part = |format: &str| {
        let text = at.format(format).to_string();
        text.parse::<i32>().map_err(|_| DbErr::Type("month".into()))
    };
    Ok(part("%Y")? * 12 + part("%m")? - 1)
}

async fn places<C: ConnectionTrait>(
    db: &C,
    page: &[Review],
) -> Result<BTreeMap<Uuid, (String, String)>, DbErr> {
    let mut query = Query::select();
    query.columns(["id", "sector", "province"]).from("facilities");
    query.and_where(Expr::col("id").is_in(page.iter().map(|review| review.facility)));
    let mut places = BTreeMap::new();
    for row in db.query_all(&query).await? {
        let province: Option<String> = row.try_get("", "province")?;
        places.insert(row.try_get("", "id")?, (row.try_get("", "sector")?, province.unwrap_or_default()));
    }
    Ok(places)
}

async fn scores<C: ConnectionTrait>(
    db: &C,
    page: &[Review],
) -> Result<BTreeMap<Uuid, Vec<(String, i32)>>, DbErr> {
    let mut query = Query::select();
    query.columns(["review_id", "theme", "score"]).from("public_scores");
    query.and_where(Expr::col("review_id").is_in(page.iter().map(|review| review.id)));
    let mut scores: BTreeMap<Uuid, Vec<(String, i32)>> = BTreeMap::new();
    for row in db.query_all(&query).await? {
        let given = (row.try_get("", "theme")?, row.try_get("", "score")?);
        scores.entry(row.try_get("", "review_id")?).or_default().push(given);
    }
    Ok(scores)
}

async fn answers<C: ConnectionTrait>(db: &C, page: &[Review]) -> Result<BTreeMap<Uuid, DateTimeUtc>, DbErr> {
    let mut query = Query::select();
    query.columns(["review_id", "published_at"]).from("replies");
    query.and_where(Expr::col("review_id").is_in(page.iter().map(|review| review.id)));
    query.and_where(Expr::col("kind").eq("answer")).and_where(Expr::col("published_at").is_not_null());
    let mut answers = BTreeMap::new();
    for row in db.query_all(&query).await? {
        answers.insert(row.try_get("", "review_id")?, row.try_get("", "published_at")?);
    }
    Ok(answers)
}

/// Counts the moves of applications that were made before.
async fn fill_weeks<C: ConnectionTrait>(db: &C) -> Result<(), DbErr> {
    let mut query = Query::select();
    query.columns(["id", "programme", "sector", "state", "created_at"]).from("pilot_applications");
    let mut weeks: BTreeMap<(String, i32, String, String), i32> = BTreeMap::new();
    for row in db.query_all(&query).await? {
        let (id, programme): (Uuid, String) = (row.try_get("", "id")?, row.try_get("", "programme")?);
        let (sector, state): (String, String) = (row.try_get("", "sector")?, row.try_get("", "state")?);
        let steps = steps(db, id).await?;
        let first = steps.first().map_or(state, |(_, was, _)| was.clone());
        let mut count = |at: DateTimeUtc, state: String, change| -> Result<(), DbErr> {
            let key = (sector.clone(), week(at)?, state, programme.clone());
            *weeks.entry(key).or_default() += change;
            Ok(())
        };
        count(row.try_get("", "created_at")?, first, 1)?;
        for (at, was, became) in steps {
            count(at, was, -1)?;
            count(at, became, 1)?;
        }
    }
    for ((sector, week, state, programme), change) in weeks {
        let mut insert = Query::insert();
        insert.into_table("pilot_weeks").columns(["sector", "week", "state", "programme", "change"]);
        insert.values_panic([sector.into(), week.into(), state.into(), programme.into(), change.into()]);
        db.execute(&insert).await?;
    }
    Ok(())
}

async fn steps<C: ConnectionTrait>(
    db: &C,
    application: Uuid,
) -> Result<Vec<(DateTimeUtc, String, String)>, DbErr> {
    let mut query = Query::select();
    query.columns(["at", "was", "became"]).from("pilot_steps");
    query.and_where(Expr::col("application_id").eq(application));
    query.order_by("at", Order::Asc).order_by("id", Order::Asc);
    let rows = db.query_all(&query).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("", "at")?, row.try_get("", "was")?, row.try_get("", "became")?)))
        .collect()
}

/// How many Mondays came before that of a moment's week.
fn week(at: DateTimeUtc) -> Result<i32, DbErr> {
    // The calendar begins on a Monday, and 1970 began 719,162 days later.
    let days = at.timestamp().div_euclid(86_400) + 719_162;
    <i32 as TryFrom<i64>>::try_from(days.div_euclid(7)).map_err(|_| DbErr::Type("week".into()))
}
