// Package telescope steers the telescopes.
package telescope

import "github.com/gin-gonic/gin"

// Group embeds the routers of this package.
type Group struct {
	MountRouter
	cameraRouter
}

// MountRouter serves the mounts.
type MountRouter struct{}

// Init adds the routes of the mounts.
func (MountRouter) Init(parent *gin.RouterGroup) {
	mounts := parent.Group("mounts")
	// route: GET /sky/mounts/{mount}/position
	mounts.GET(":mount/position", handlers.position)
	// route: PUT /sky/mounts/{mount}/position
	mounts.PUT(":mount/position", handlers.position)
	(&cameraRouter{}).initCameras(mounts)
}

type cameraRouter struct{}

func (c *cameraRouter) initCameras(mounts *gin.RouterGroup) {
	// route: POST /sky/mounts/{mount}/camera/exposures
	mounts.POST("/:mount/camera/exposures", handlers.position)
}

type api struct{}

var handlers api

func (api) position(c *gin.Context) { c.JSON(200, gin.H{}) }
