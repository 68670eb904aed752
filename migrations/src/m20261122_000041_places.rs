//! What the reviews of a place add up to per quarter and year, and how many facilities it has: the figures page
//! reads no more rows than there are places, however many reviews there are.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// How many months each kind of period has; 0 stands for everything there is.
pub const GRAINS: [i32; 3] = [0, 12, 3];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(place_periods()).await?;
        index(manager, "place_periods", &["province", "grain", "period"], false).await?;
        index(manager, "place_periods", &["municipality", "grain", "period"], false).await?;
        manager.create_table(place_facilities()).await?;
        for sql in fill() {
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["place_facilities", "place_periods"]).await
    }
}

fn place_periods() -> TableCreateStatement {
    let columns = vec![
        // 3 for quarters, 12 for years, 0 for all reviews together.
        int("grain"),
        // The number of its first month (`domain::standing::Month`), divided by the grain; 0 for all together.
        int("period"),
        text("sector"),
        // Empty where the register does not say, or where there is none, as in Brussels.
        text("province"),
        text("municipality"),
        int("review_count"),
        int("scored_count"),
        bigint("mean_parts_sum"),
        // Facilities with a review in that period.
        int("facility_count"),
    ];
    table("place_periods", columns, &["grain", "period", "sector", "province", "municipality"])
}

fn place_facilities() -> TableCreateStatement {
    let columns = vec![
        text("sector"),
        text("province"),
        text("municipality"),
        // Facilities that are not closed, and those of them with a review.
        int("facility_count"),
        int("reviewed_count"),
    ];
    table("place_facilities", columns, &["sector", "province", "municipality"])
}

/// Statements that fill both empty tables from the register and from what its reviews add up to per month.
pub fn fill() -> Vec<String> {
    let mut statements: Vec<String> = GRAINS.iter().map(|grain| fill_periods(*grain)).collect();
    statements.push(
        "INSERT INTO place_facilities (sector, province, municipality, facility_count, reviewed_count)
         SELECT sector, COALESCE(province, ''), COALESCE(municipality, ''), COUNT(*),
             SUM(CASE WHEN review_count > 0 THEN 1 ELSE 0 END)
         FROM facilities WHERE closed_at IS NULL
         GROUP BY sector, COALESCE(province, ''), COALESCE(municipality, '')"
            .to_owned(),
    );
    statements
}

fn fill_periods(grain: i32) -> String {
    let period = if grain == 0 { "0".to_owned() } else { format!("month / {grain}") };
    format!(
        "INSERT INTO place_periods (grain, period, sector, province, municipality, review_count, scored_count,
             mean_parts_sum, facility_count)
         SELECT {grain}, m.period, f.sector, COALESCE(f.province, ''), COALESCE(f.municipality, ''),
             SUM(m.review_count), SUM(m.scored_count), SUM(m.mean_parts_sum), COUNT(DISTINCT m.facility_id)
         FROM (SELECT facility_id, {period} AS period, review_count, scored_count, mean_parts_sum
               FROM facility_months WHERE review_count > 0) m
         JOIN facilities f ON f.id = m.facility_id
         GROUP BY m.period, f.sector, COALESCE(f.province, ''), COALESCE(f.municipality, '')"
    )
}
