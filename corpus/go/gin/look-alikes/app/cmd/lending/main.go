package main

import (
	"github.com/gin-gonic/gin"

	"library.example/lending/internal/loans"
	"library.example/lending/internal/store"
)

func main() {
	r := gin.New()
	loans.Register(r.Group("/loans"), store.New())
	// r.GET("/commented-out", handler)
	/*
		r.POST("/also-commented-out", handler)
	*/
	_ = r.Run()
}
