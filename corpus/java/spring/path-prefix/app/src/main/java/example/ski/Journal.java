package example.ski;

public abstract class Journal {}
