package main

import (
	"fmt"
	"net/http"
	"path"
	"strings"

	"github.com/gin-gonic/gin"

	"radio.example/music/paths"
	"radio.example/music/rest"
)

const (
	admin     = "/admin"
	uriTracks = admin + "/tracks"
)

func main() {
	e := gin.New()
	api := e.Group(paths.API)

	// route: GET /api/ping
	// route: GET /api/ping.view
	subsonic(api, "ping", ok)
	// route: GET /api/getAlbum
	// route: GET /api/getAlbum.view
	// route: GET /api/getArtist
	// route: GET /api/getArtist.view
	notYet(api, "getAlbum", "getArtist")

	// route: GET /api/songs
	// route: GET /api/songs/{id}
	// route: POST /api/songs
	// route: PUT /api/songs/{id}
	// route: DELETE /api/songs/{id}
	rest.Resource(api, "/songs", ok, true)
	// route: GET /api/genres
	// route: GET /api/genres/{id}
	rest.Resource(api, "/genres", ok, rest.ReadOnly)

	// route: POST /login
	route(e, http.MethodPost, paths.Login, ok)
	// route: GET /admin/tracks
	route(e, "GET", uriTracks, ok)
	// route: DELETE /admin/tracks/{track}
	route(e, "DELETE", path.Join(uriTracks, ":track"), ok)
	// route: GET /playlists/{owner}/{name}
	e.GET(paths.Playlists+"/:owner/:name", ok)
	// route: GET /v2/charts
	e.GET(fmt.Sprintf("/v%d/%s", paths.Version, "charts"), ok)
	// route: GET /stations/fm
	e.GET(strings.Join([]string{paths.Stations, "fm"}, "/"), ok)
	// route: GET /live
	e.GET(strings.TrimSuffix(paths.Live, "/"), ok)

	_ = e.Run()
}

func route(r gin.IRoutes, method, pattern string, handler gin.HandlerFunc) {
	r.Handle(method, pattern, handler)
}

func subsonic(r *gin.RouterGroup, name string, handler gin.HandlerFunc) {
	r.GET("/"+name, handler)
	r.GET("/"+name+".view", handler)
}

func notYet(r *gin.RouterGroup, names ...string) {
	for _, name := range names {
		subsonic(r, name, func(c *gin.Context) { c.Status(http.StatusNotImplemented) })
	}
}

func ok(c *gin.Context) { c.Status(http.StatusOK) }
