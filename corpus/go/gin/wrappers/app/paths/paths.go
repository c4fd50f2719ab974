// Package paths names the paths that the player depends on.
package paths

// Paths and parts of paths.
const (
	API       = "/api"
	Login     = "/login"
	playlists = "playlists"
	Playlists = "/" + playlists
	Version   = 2
)

// Live and Stations are variables only because the tests once changed them.
var (
	Live     = "/live/"
	Stations = "/stations"
)
