//! Rows of `reply_versions`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "reply_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub reply_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    #[sea_orm(column_type = "Text")]
    pub improvement: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub planned_for: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub function: String,
    pub submitted_at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub report: String,
    pub risk: f64,
    #[sea_orm(column_type = "Text")]
    pub proposal: String,
    #[sea_orm(column_type = "Text")]
    pub engine_version: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub public_text: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub public_masks: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub mask_article: Option<String>,
    pub corrected: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
