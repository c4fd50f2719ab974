export const API = "/api";
export default { title: "Archive", scans: "/scans" };
