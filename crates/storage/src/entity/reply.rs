//! Rows of `replies`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "replies")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub review_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub organisation_id: Uuid,
    pub facility_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub version: i32,
    pub public_version: Option<i32>,
    #[sea_orm(column_type = "Text", nullable)]
    pub draft: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub draft_improvement: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub draft_planned_for: Option<String>,
    pub written_by: Uuid,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub published_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
