//! Rows of `feedback_answers`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "feedback_answers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub programme: String,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    #[sea_orm(column_type = "Text")]
    pub moment: String,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub score: i32,
    pub day: i32,
    pub topic_id: Option<Uuid>,
    pub sealed: Option<Vec<u8>>,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed_key: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
