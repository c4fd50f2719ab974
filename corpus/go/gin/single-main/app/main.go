package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.Default()
	r.MaxMultipartMemory = 8 << 20

	// route: GET /
	r.GET("/", index)
	// route: GET /healthz
	r.GET("/healthz", func(c *gin.Context) { c.Status(http.StatusNoContent) })

	api := r.Group("/api")
	{
		repo := api.Group("/berths")
		{
			// route: GET /api/berths
			repo.GET("", list)
			// route: POST /api/berths
			repo.POST("", signedIn(), create)

			repo := repo.Group("/:berth")
			// route: GET /api/berths/{berth}
			repo.GET("", show)
			// route: DELETE /api/berths/{berth}/
			repo.DELETE("/", show)
			// route: PATCH /api/berths/{berth}/lights
			repo.PATCH(("lights"), show)
		}
		// route: OPTIONS /api/berths/
		repo.OPTIONS("/", list)

		repo = api.Group("boats")
		// route: GET /api/boats/{name}
		repo.GET(":name", show)
	}

	var (
		weather = r.Group("weather")
		tides   = weather.Group("/tides", signedIn())
	)
	// route: GET /weather/wind
	weather.GET(`/wind`, list)
	// route: GET /weather/tides/{day}
	tides.GET("/:day", show)
	tides.PUT(
		// route: PUT /weather/tides/{day}
		"/:day",
		signedIn(),
		show,
	)

	open, guarded := r.Group("/quay"), r.Group("/quay").Use(signedIn())
	// route: GET /quay/map
	open.GET("/map", list)
	// route: POST /quay/moves
	// route: PUT /quay/moves
	guarded.POST("/moves", create).PUT("/moves", create)

	fuel := func(g *gin.RouterGroup) {
		// route: GET /fuel/prices
		// route: GET /partners/fuel/prices
		g.GET("/prices", list)
	}
	fuel(r.Group("/fuel"))
	fuel(r.Group("/partners").Group("/fuel"))

	func(group *gin.RouterGroup) {
		// route: GET /radio/{channel}/{*rest}
		group.GET("/:channel/*rest", show)
	}(r.Group("/radio"))

	// no-route: files
	r.Static("/assets", "./assets")
	// no-route
	r.NoRoute(func(c *gin.Context) { c.Status(http.StatusNotFound) })
	if err := r.Run(":8080"); err != nil {
		panic(err)
	}
}

func signedIn() gin.HandlerFunc {
	return func(c *gin.Context) {
		if c.GetHeader("Authorization") == "" {
			c.AbortWithStatus(http.StatusUnauthorized)
		}
	}
}

func index(c *gin.Context)  { c.String(http.StatusOK, "marina") }
func list(c *gin.Context)   { c.JSON(http.StatusOK, []string{}) }
func show(c *gin.Context)   { c.JSON(http.StatusOK, gin.H{"id": c.Param("berth")}) }
func create(c *gin.Context) { c.Status(http.StatusCreated) }
