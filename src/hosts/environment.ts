/** Sets variables of this process, for libraries that look there; what somebody has set stays. */
export function setVariables(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) process.env[name] ??= value;
}
