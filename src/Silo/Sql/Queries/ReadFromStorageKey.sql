-- An actor's state.
SELECT payload AS PayloadBinary, version AS Version
  FROM feedback_state
 WHERE service_id = @ServiceId AND kind = @GrainTypeString AND id = @GrainIdExtensionString
