package models

const Name = "a model of myApp1"
