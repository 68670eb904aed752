//! Rows of `facilities`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "facilities")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub external_id: String,
    #[sea_orm(column_type = "Text")]
    pub slug: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    pub organisation_id: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub organiser: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub municipality: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub nis: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub province: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub postcode: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub street: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub point_approximate: bool,
    #[sea_orm(column_type = "Text", nullable)]
    pub phone: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub email: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub website: Option<String>,
    pub capacity: Option<i32>,
    pub inclusive_care: Option<bool>,
    pub income_based_price: Option<bool>,
    #[sea_orm(column_type = "Text")]
    pub partnerships: String,
    #[sea_orm(column_type = "Text")]
    pub source: String,
    pub participating: bool,
    pub invented: bool,
    pub closed_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub review_count: i32,
    pub scored_count: i32,
    pub mean_parts_sum: i64,
    pub scored_month: Option<i32>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
